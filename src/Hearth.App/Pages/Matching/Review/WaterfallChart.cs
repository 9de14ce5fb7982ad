using System.Globalization;
using Hearth.Core.Matching.Reviewing;
using Microsoft.AspNetCore.Html;
using static Hearth.App.Web.Pictures.Ink;

namespace Hearth.App.Pages.Matching.Review;

/// <summary>
/// How the evidence adds up, comparison by comparison, from what is likely before any to the match weight. Bars for and
/// against differ in fill and in direction, and the table beside the picture says the same.
/// </summary>
internal static class WaterfallChart
{
    private const double Width = 640;
    private const double Names = 230;
    private const double Row = 30;
    private const double Figures = 64;

    /// <param name="steps">What each comparison adds, in bits.</param>
    /// <param name="weight">What they come to, the prior included.</param>
    public static IHtmlContent Draw(IReadOnlyList<PairStep> steps, double weight)
    {
        var bars = Bars(steps, weight);
        var low = Math.Min(0, bars.Min(b => Math.Min(b.From, b.To)));
        var high = Math.Max(1, bars.Max(b => Math.Max(b.From, b.To)));
        double X(double bits) => Names + (Width - Names - Figures) * (bits - low) / (high - low);
        var height = bars.Count * Row + 16;
        var svg = Picture(
            "waterfall",
            Width,
            height,
            "How the evidence adds up",
            $"From {Bits(bars[0].To)} bits before any evidence to a match weight of {Bits(weight)}. The table below has every step."
        );
        svg.Add(Line(X(0), 4, X(0), height - 4, Grey).With("stroke-dasharray", "4 4"));
        for (var i = 0; i < bars.Count; i++)
        {
            var (name, from, to) = bars[i];
            var y = 8 + i * Row;
            var isSum = i == 0 || i == bars.Count - 1;
            var bar = Rect(
                    X(Math.Min(from, to)),
                    y + 5,
                    Math.Max(1.5, Math.Abs(X(to) - X(from))),
                    Row - 12,
                    isSum ? Grey
                        : to >= from ? Teal
                        : "#ffffff"
                )
                .With(
                    "stroke",
                    isSum ? Grey
                        : to >= from ? Teal
                        : "#a8330d"
                )
                .With("stroke-width", "2");
            svg.Add(
                Text(Names - 10, y + 20, Fit(name, Names - 14), "end"),
                bar,
                Text(Width, y + 20, isSum ? Bits(to) : Bits(to - from), "end", bold: isSum)
            );
        }
        return svg;
    }

    public static string Bits(double weight) =>
        weight.ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture);

    private static List<(string Name, double From, double To)> Bars(
        IReadOnlyList<PairStep> steps,
        double weight
    )
    {
        var at = weight - steps.Sum(s => s.Weight);
        List<(string, double, double)> bars = [("Before any evidence", 0, at)];
        foreach (var step in steps.Where(s => s.Weight != 0))
        {
            bars.Add((step.Comparison, at, at + step.Weight));
            at += step.Weight;
        }
        bars.Add(("Match weight", 0, weight));
        return bars;
    }
}
