using System.CommandLine;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Evaluating;
using Hearth.Linkage.Evaluate;

namespace Hearth.App.Commands.Matching;

/// <summary>Measures people and families against a truth folder.</summary>
public static class EvaluateMatchingCommand
{
    public static Command Create()
    {
        var truth = new Option<string>("--truth")
        {
            Description =
                "The folder with records.csv and families.csv, as `hearth generate` writes it",
            Required = true,
        };
        var command = new Command(
            "evaluate",
            "Measure people and families against the truth: precision, recall and F1."
        )
        {
            truth,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<EvaluateMatchingOperation>()
                    .RunAsync(
                        new EvaluateMatching(run.Value(truth)!, run.Progress),
                        run.Actor,
                        cancel
                    );
                return run.End(outcome, done => run.Done(Shown(done), Words(done)));
            }
        );
        return command;
    }

    private static object Shown(MatchingEvaluated done) =>
        new
        {
            done.Run,
            done.AsAt,
            done.Records,
            done.PeopleSeen,
            People = new { Pairwise = Shown(done.People), Cluster = Shown(done.PeopleWhole) },
            Families = new
            {
                Pairwise = Shown(done.Families),
                Cluster = Shown(done.FamiliesWhole),
                RecallOfAll = Round(done.FamiliesOfAll.Recall),
            },
            Probabilities = done.Probabilities is { } p
                ? new
                {
                    p.Pairs,
                    CalibrationError = Round(p.Calibration.Error),
                    ErrorByWeightsAlone = Round(p.ByWeightsAlone.Error),
                    ExpectedPrecision = Round(p.ExpectedPrecision),
                    Precision = Round(p.Precision),
                    ExpectedRecall = Round(p.ExpectedRecall),
                    Recall = Round(p.Recall),
                    p.Calibration.Bins,
                }
                : null,
        };

    internal static object Shown(Agreement measured) =>
        new
        {
            Precision = Round(measured.Precision),
            Recall = Round(measured.Recall),
            F1 = Round(measured.F1),
        };

    internal static string Words(MatchingEvaluated done) =>
        $"""
            Run {done.Run} against the truth, {done.Records:N0} records of {done.PeopleSeen:N0} people:
                                 precision  recall     F1
              people, by pairs   {Line(done.People)}
              people, whole      {Line(done.PeopleWhole)}
              families, by pairs {Line(done.Families)}
              families, whole    {Line(done.FamiliesWhole)}
            Counting people no return names, families by pairs have a recall of {done.FamiliesOfAll.Recall:0.0000}.
            {Words(done.Probabilities)}
            """;

    private static string Words(ProbabilitiesMeasured? measured) =>
        measured is { } p
            ? $"Over {p.Pairs:N0} pairs, probabilities are off by {p.Calibration.Error:0.0000} on average ({p.ByWeightsAlone.Error:0.0000} by the weights alone); precision expected {p.ExpectedPrecision:0.0000}, found {p.Precision:0.0000}."
            : "The model is no longer the run's: its probabilities are not measured.";

    private static string Line(Agreement measured) =>
        $"{measured.Precision, 9:0.0000} {measured.Recall, 7:0.0000} {measured.F1, 6:0.0000}";

    private static double Round(double share) => Math.Round(share, 4);
}
