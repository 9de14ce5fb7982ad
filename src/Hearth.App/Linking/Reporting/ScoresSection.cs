using Hearth.Linkage.Score;
using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

internal static class ScoresSection
{
    private const int MostRecords = 20_000;

    public static void Write(Html html, LinkResult result)
    {
        html.Heading(2, "How sure the links are");
        Histogram(html, result);
        Unlinkable(html, result);
    }

    private static void Histogram(Html html, LinkResult result)
    {
        var bins = result
            .Scored.GroupBy(p => (int)Math.Floor(Math.Clamp(p.Weight, -10, 60)))
            .ToDictionary(g => g.Key, g => g.Count());
        if (bins.Count == 0)
        {
            html.P("No pair came near a match.");
            return;
        }
        var (from, to) = (bins.Keys.Min(), bins.Keys.Max());
        var points = Enumerable
            .Range(from, to - from + 1)
            .Select(b => (b + 0.5, (double)bins.GetValueOrDefault(b)))
            .ToList();
        html.Raw(
            LineChart.Draw(
                "Match weights of pairs",
                "How many pairs have each match weight. Two hills far apart are a good sign.",
                new("Match weight (bits)", from, to + 1, "0"),
                new("Pairs", 0, bins.Values.Max(), "0"),
                points,
                columns: true,
                mark: (result.Threshold, "linked from here")
            )
        );
        html.Details(
            "The same as a table",
            inside =>
                inside.Table(
                    "Pairs by match weight",
                    ["From (bits)", "Pairs"],
                    points.Select(p =>
                        (IReadOnlyList<string>)[N(p.Item1 - 0.5, "0"), Count((long)p.Item2)]
                    ),
                    1
                )
        );
    }

    /// <summary>A record so empty that even its own copy would not be linked to it.</summary>
    private static void Unlinkable(Html html, LinkResult result)
    {
        var step = Math.Max(1, result.Table.Count / MostRecords);
        var weigher = new PairWeigher(result.Table, result.Model);
        var own = Enumerable
            .Range(0, result.Table.Count)
            .Where(r => r % step == 0)
            .Select(r => weigher.Weigh(r, r).Weight)
            .Order()
            .ToArray();
        double Below(double threshold)
        {
            var place = Array.FindIndex(own, w => w >= threshold);
            return (place < 0 ? own.Length : place) / (double)own.Length;
        }
        html.Heading(3, "Records that cannot be linked");
        html.P(
            $"{Share(Below(result.Threshold))} of records hold so little that even an exact copy would stay below the threshold."
        );
        var most = Math.Max(20, Math.Ceiling(own[^1]));
        html.Raw(
            LineChart.Draw(
                "Records that cannot be linked, by threshold",
                "The share of records whose own copy would weigh less than the threshold.",
                new("Threshold (bits)", -5, most, "0"),
                new("Share of records", 0, 1, "0%"),
                [
                    .. Enumerable
                        .Range(0, 101)
                        .Select(i => -5 + ((most + 5) * i / 100))
                        .Select(t => (t, Below(t))),
                ],
                mark: (result.Threshold, "chosen")
            )
        );
    }
}
