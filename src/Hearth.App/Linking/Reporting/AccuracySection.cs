using Hearth.Linkage.Evaluate;
using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

internal static class AccuracySection
{
    public static void Write(Html html, LinkResult result)
    {
        html.Heading(2, "Accuracy");
        if (result.Measured is not { } measured)
        {
            html.P(
                "No column with the truth was given, so accuracy is not known. A person should look at a sample of links, and at the doubtful ones below."
            );
            return;
        }
        html.P(
            "Measured against the truth column, which was used for nothing else. Recall is of all true pairs, those that blocking missed included."
        );
        html.Table(
            "Precision and recall",
            ["", "Threshold (bits)", "Precision", "Recall", "F1"],
            [
                Row("Links, at the threshold chosen", measured.Pairwise.Chosen),
                Row("Links, at the best threshold", measured.Pairwise.Best),
                Row("Pairs in clusters, at the threshold chosen", measured.Cluster.Chosen),
                Row("Pairs in clusters, at the best threshold", measured.Cluster.Best),
                Row(
                    "Whole clusters, at the threshold chosen",
                    new(measured.Cluster.Chosen.Threshold, measured.Whole)
                ),
            ],
            1,
            2,
            3,
            4
        );
        var curve = Thinned(measured.Curve);
        var least =
            Math.Floor(
                Math.Min(0.95, curve.Select(p => p.Agreement.Precision).DefaultIfEmpty(0).Min())
                    * 10
            ) / 10;
        html.Raw(
            LineChart.Draw(
                "Precision and recall of links",
                "As the threshold falls, recall grows and precision falls.",
                new("Recall", 0, 1),
                new("Precision", least, 1),
                [.. curve.Select(p => (p.Agreement.Recall, p.Agreement.Precision))]
            )
        );
        html.Details(
            "Are the probabilities right?",
            inside => Calibrated(inside, measured.Calibration)
        );
    }

    private static void Calibrated(Html html, Calibration calibration)
    {
        html.P(
            $"Expected calibration error {N(calibration.Error, "0.0000")}: how far, on average, the probability given is from the share of pairs that were matches."
        );
        html.Table(
            "Probability given and share that were matches",
            ["Probability", "Pairs", "Matches"],
            calibration.Bins.Select(b =>
                (IReadOnlyList<string>)
                    [Share(b.Probability), Count((long)b.Pairs), Share(b.Matches)]
            ),
            1,
            2
        );
    }

    private static IReadOnlyList<string> Row(string what, CurvePoint point) =>
        [
            what,
            N(point.Threshold),
            N(point.Agreement.Precision, "0.0000"),
            N(point.Agreement.Recall, "0.0000"),
            N(point.Agreement.F1, "0.0000"),
        ];

    private static List<CurvePoint> Thinned(IReadOnlyList<CurvePoint> curve)
    {
        var step = Math.Max(1, curve.Count / 300);
        return [.. curve.Where((_, i) => i % step == 0 || i == curve.Count - 1)];
    }
}
