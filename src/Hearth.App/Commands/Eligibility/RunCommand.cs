using System.CommandLine;
using System.Diagnostics;
using Hearth.Core;
using Hearth.Core.Eligibility;

namespace Hearth.App.Commands.Eligibility;

public static class RunCommand
{
    public static Command Create()
    {
        var framework = new Option<string>("--framework")
        {
            Description =
                "A framework, in the version in force on the date (troubled-families), or one version (troubled-families/2015-04)",
            Required = true,
        };
        var asAt = Arguments.Date(
            "--as-at",
            "Works on returns with an extract date on or before this date; default today"
        );
        var knownBy = Arguments.Timestamp(
            "--known-by",
            "Leaves out what was loaded after this time (UTC unless it says otherwise)"
        );
        var command = new Command("run", "Judge every family by a framework and keep the list.")
        {
            framework,
            asAt,
            knownBy,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var watch = Stopwatch.StartNew();
                var outcome = await run.Get<RunEligibilityOperation>()
                    .RunAsync(
                        new RunEligibility(
                            run.Value(framework)!,
                            run.Value(asAt) ?? run.Get<TimeProvider>().Today(),
                            run.Value(knownBy),
                            run.Progress
                        ),
                        run.Actor,
                        cancel
                    );
                return run.End(outcome, made => Say(run, made, watch.Elapsed));
            }
        );
        return command;
    }

    private static int Say(CommandRun run, EligibilityRun made, TimeSpan took) =>
        run.Done(
            new
            {
                List = made.List.Value,
                Framework = $"{made.Framework}/{made.Version}",
                made.AsAt,
                made.Families,
                made.Met,
                made.Unknown,
                made.Entries,
                Seconds = Math.Round(took.TotalSeconds, 2),
                made.Digest,
            },
            $"""
            {made.Met} of {made.Families} families meet {made.Framework}/{made.Version} as at {made.AsAt:yyyy-MM-dd}.
            Of {made.Unknown} more it is not known; {made.Entries} are on the list, none identified until a named person confirms it.
            List {made.List}
            """
        );
}
