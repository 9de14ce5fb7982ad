using System.CommandLine;
using System.Globalization;
using Hearth.Core.Access.Audit;

namespace Hearth.App.Commands.Access.Audit;

public static class SealCommand
{
    public static Command Create()
    {
        var command = new Command(
            "seal",
            "Seal what waits now; hearth serve does it every second."
        );
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<SealEventsOperation>()
                    .RunAsync(
                        new(done =>
                            run.Progress(
                                string.Create(CultureInfo.InvariantCulture, $"{done:N0} sealed")
                            )
                        ),
                        run.Overseer(),
                        cancel
                    );
                return run.End(
                    outcome,
                    done =>
                    {
                        if (done.Anchors is { } why)
                            run.Progress(why);
                        return run.Done(
                            done,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{done.Events:N0} events sealed in {done.Blocks:N0} blocks; {done.Doubtful:N0} were not as Hearth wrote them."
                            ),
                            done is { Anchors: null, Doubtful: 0 }
                                ? ExitCode.Done
                                : ExitCode.Refused
                        );
                    }
                );
            }
        );
        return command;
    }
}
