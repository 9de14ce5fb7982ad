using System.CommandLine;
using Hearth.App.Commands.Eligibility;
using Hearth.Core;
using Hearth.Core.Matching;

namespace Hearth.App.Commands.Matching;

public static class RunMatchingCommand
{
    public static Command Create()
    {
        var asAt = Arguments.Date(
            "--as-at",
            "Works on returns with an extract date on or before this date; default today"
        );
        var command = new Command("run", "Match identities into people and build families.")
        {
            asAt,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var day = run.Value(asAt) ?? run.Get<TimeProvider>().Today();
                var outcome = await run.Get<RunMatchingOperation>()
                    .RunAsync(new RunMatching(day, run.Progress), run.Actor, cancel);
                return run.End(
                    outcome,
                    done =>
                        run.Done(
                            done,
                            $"Run {done.Run} by {done.Model}: {done.Identities} identities are {done.People} people in {done.Families} families. {done.Doubtful} pairs are doubtful, {done.Refused} links were refused."
                        )
                );
            }
        );
        return command;
    }
}
