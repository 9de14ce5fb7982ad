using System.CommandLine;
using System.Globalization;
using Hearth.Core.Matching.Reviewing;
using Hearth.Linkage.Evaluate;

namespace Hearth.App.Commands.Matching.Reviewing;

public static class EstimateQualityCommand
{
    public static Command Create()
    {
        var command = new Command(
            "estimate",
            "Precision and recall of the sampled run, estimated from what reviewers said, with intervals."
        );
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<QualityEstimateQuery>().RunAsync(run.Actor, cancel),
                    found =>
                        run.Done(
                            found,
                            $"Run {found.Run}, {found.Judged} of {found.Drawn} sampled pairs judged, {found.CannotTell} left open: precision {Words(found.Precision)}, recall {Words(found.Recall)} of the pairs that blocking finds."
                        )
                )
        );
        return command;
    }

    private static string Words(Interval? interval) =>
        interval is { } i
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{i.Value:0.000} (95 % between {i.Low:0.000} and {i.High:0.000})"
            )
            : "not known yet";
}
