using Hearth.App.Linking.Outputs;
using Hearth.Linkage.Explain;
using Hearth.Linkage.Score;
using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

/// <summary>Pairs explained step by step: a sure link, the weakest, and the strongest that was not linked.</summary>
internal static class ExamplesSection
{
    public static void Write(Html html, LinkResult result)
    {
        html.Heading(2, "Some pairs explained");
        html.P(
            "Each bar is what one piece of evidence adds to the match weight or takes from it; the last is the sum. This section shows values of records: keep the report as safe as the data."
        );
        var byWeight = result
            .Scored.OrderByDescending(p => p.Weight)
            .ThenBy(p => p.Left)
            .ThenBy(p => p.Right)
            .ToList();
        var linked = byWeight.TakeWhile(p => p.Weight >= result.Threshold).ToList();
        var explaining = new Explaining(result.Table, result.Model);
        var rows = new ResultRows(result);
        if (linked.Count > 0)
        {
            One(html, "A typical link", linked[linked.Count / 2], explaining, rows);
            One(html, "The weakest link", linked[^1], explaining, rows);
        }
        if (byWeight.Count > linked.Count)
            One(
                html,
                "The strongest pair that was not linked",
                byWeight[linked.Count],
                explaining,
                rows
            );
    }

    private static void One(
        Html html,
        string title,
        ScoredPair pair,
        Explaining explaining,
        ResultRows rows
    )
    {
        var waterfall = explaining.Explain(pair.Left, pair.Right);
        var (left, right) = (rows.Record(pair.Left), rows.Record(pair.Right));
        html.Heading(3, title);
        html.P(
            $"{left[0]} row {left[1]} and {right[0]} row {right[1]}: match weight {N(pair.Weight)} bits, probability {Share(pair.Probability)}."
        );
        var other = pair.Weight - waterfall.Weight;
        List<(string, double, string)> bars =
        [
            ("before any evidence", waterfall.PriorWeight, Bits(waterfall.PriorWeight)),
            .. waterfall.Steps.Select(s =>
                ($"{s.Comparison}: {s.Level}", s.Weight, Bits(s.Weight))
            ),
        ];
        if (Math.Abs(other) > 0.05)
            bars.Add(("relatives, neighbours and other records", other, Bits(other)));
        bars.Add(("in all", pair.Weight, Bits(pair.Weight)));
        html.Raw(
            BarChart.Draw(
                $"{title}: what the weight is made of",
                $"Together {Bits(pair.Weight)} bits.",
                bars
            )
        );
        html.Table(
            "The two records",
            ["", $"{left[0]} {left[1]}", $"{right[0]} {right[1]}", "Weight"],
            waterfall.Steps.Select(s =>
                (IReadOnlyList<string>)
                    [s.Comparison, s.Left[0] ?? "missing", s.Right[0] ?? "missing", Bits(s.Weight)]
            ),
            3
        );
    }
}
