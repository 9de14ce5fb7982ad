using System.CommandLine;
using System.Globalization;
using Hearth.App.Commands.Access.Audit;
using Hearth.Core.Access.Keys;

namespace Hearth.App.Commands.Access.Keys;

public static class ReencryptCommand
{
    public static Command Create()
    {
        var command = new Command(
            "reencrypt",
            "Encrypt again, with the newest key, what older keys encrypted; it can be stopped and run again."
        );
        command.Runs(RunAsync);
        return command;
    }

    internal static async Task<int> RunAsync(CommandRun run, CancellationToken cancel) =>
        run.End(
            await run.Get<ReencryptFieldsOperation>()
                .RunAsync(
                    new(done =>
                        run.Progress(
                            string.Create(CultureInfo.InvariantCulture, $"{done:N0} texts")
                        )
                    ),
                    run.Overseer(),
                    cancel
                ),
            done =>
                run.Done(
                    done,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{done.Texts:N0} texts encrypted again.{(done.NoLongerUsed.Count == 0 ? "" : $" No longer used here, but perhaps by backups: {string.Join(", ", done.NoLongerUsed)}")}"
                    )
                )
        );
}
