using System.CommandLine;
using System.Globalization;
using Hearth.App.Commands.Access.Audit;
using Hearth.Core.Access.Keys;

namespace Hearth.App.Commands.Access.Keys;

/// <summary>Exit code 1 when a key is missing that something is encrypted with.</summary>
public static class ListKeysCommand
{
    public static Command Create()
    {
        var command = new Command(
            "list",
            "The keys by their ids, newest first, and how many texts each encrypted; exit code 1 when one is missing."
        );
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<FieldKeysQuery>().RunAsync(run.Overseer(), cancel),
                    keys =>
                        run.Done(
                            new { Keys = keys },
                            string.Join('\n', keys.Select(Words)),
                            keys.All(k => k.IsHere) ? ExitCode.Done : ExitCode.Refused
                        )
                )
        );
        return command;
    }

    private static string Words(FieldKeyRow key) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(key.Id.Length == 0 ? "NOT ENCRYPTED" : key.Id)}  {key.Texts:N0} texts{(key.IsCurrent ? ", encrypts what is new" : !key.IsHere ? ", MISSING: put it back" : key.Texts == 0 ? ", no longer used but perhaps by backups" : "")}"
        );
}
