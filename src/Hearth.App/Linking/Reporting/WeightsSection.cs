using Hearth.Linkage.Compare;
using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

internal static class WeightsSection
{
    public static void Write(Html html, LinkResult result)
    {
        html.Heading(2, "What each agreement weighs");
        html.P(
            "In bits: one bit more doubles the odds that two records are of one person. Rare values weigh more than shown, common ones less."
        );
        var levels = result
            .Model.Comparisons.SelectMany(c => c.Levels.Where(l => !l.IsNull).Select(l => (c, l)))
            .ToList();
        html.Raw(
            BarChart.Draw(
                "Match weights",
                "For each comparison and level, how much it speaks for or against a match.",
                [
                    .. levels.Select(x =>
                        ($"{x.c.Name}: {x.l.Label}", Weight(x.l), Bits(Weight(x.l)))
                    ),
                ]
            )
        );
        html.Details(
            "m and u probabilities",
            inside =>
                inside.Table(
                    "How often a level holds for one person's records (m) and for two people's (u)",
                    ["Comparison: level", "m", "u", "Weight"],
                    levels.Select(x =>
                        (IReadOnlyList<string>)
                            [
                                $"{x.c.Name}: {x.l.Label}",
                                Probability(x.l.M ?? 0),
                                Probability(x.l.U ?? 0),
                                Bits(Weight(x.l)),
                            ]
                    ),
                    1,
                    2,
                    3
                )
        );
        if (result.Model.Kinds.Count == 0)
            return;
        html.Heading(3, "Kinds of pairs");
        html.P(
            "Relatives share a surname and an address; a forename tells sex and, nearly, an age. These kinds were learned, so that what is shared is not counted as evidence several times."
        );
        html.Table(
            "How many of a million pairs are of each kind",
            ["Kind", "Match", "Of a million pairs"],
            result.Model.Kinds.Select(k =>
                (IReadOnlyList<string>)
                    [k.Name, k.IsMatch ? "yes" : "no", N(k.Share * 1e6, "0.####")]
            ),
            2
        );
    }

    private static double Weight(ComparisonLevel level) => Math.Log2(level.BayesFactor);
}
