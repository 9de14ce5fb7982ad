using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

internal static class ClustersSection
{
    public static void Write(Html html, LinkResult result)
    {
        html.Heading(2, "People");
        var sizes = result
            .Clusters.ClusterOf.GroupBy(c => c)
            .GroupBy(g => Math.Min(g.Count(), 20))
            .OrderBy(g => g.Key)
            .ToList();
        html.Raw(
            BarChart.Draw(
                "Records of one person",
                "How many people have one record, two, and so on.",
                [
                    .. sizes.Select(g =>
                        (
                            g.Key == 1 ? "1 record"
                            : g.Key == 20 ? "20 records or more"
                            : $"{g.Key} records",
                            (double)g.Count(),
                            Count(g.Count())
                        )
                    ),
                ],
                "sum"
            )
        );
        var refused = result.Clusters.Refused.GroupBy(r => r.Because).ToList();
        if (refused.Count == 0)
            return;
        html.P("Links that were strong enough but were not followed:");
        html.Table(
            "Refused links",
            ["Because", "Links"],
            refused.Select(r => (IReadOnlyList<string>)[r.Key, Count(r.Count())]),
            1
        );
    }
}
