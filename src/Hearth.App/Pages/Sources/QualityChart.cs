using System.Globalization;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Sources;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Pages.Sources;

/// <summary>
/// How much was filled in and usable, return by return. The lines differ in dash and mark, not in colour alone, and the
/// table beside the picture says the same.
/// </summary>
internal static class QualityChart
{
    private const int Width = 720;
    private const int Height = 260;
    private const int Left = 56;
    private const int Right = 20;
    private const int Top = 36;
    private const int Bottom = 40;

    public static IHtmlContent Draw(string source, IReadOnlyList<QualityPoint> points)
    {
        var first = points[0];
        var last = points[^1];
        var svg = new El("svg", "hearth-picture")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", $"0 0 {Width} {Height}")
            .With("role", "img")
            .With("aria-labelledby", "quality-title quality-desc")
            .Add(
                new El("title").With("id", "quality-title").Text($"Quality of {source} over time"),
                new El("desc")
                    .With("id", "quality-desc")
                    .Text(
                        $"From {Words.Day(first.ExtractDate)} to {Words.Day(last.ExtractDate)}, the share filled in went from {Words.Share(first.Completeness)} to {Words.Share(last.Completeness)}, the share usable from {Words.Share(first.Validity)} to {Words.Share(last.Validity)}. The table below has every figure."
                    )
            );
        foreach (var share in new[] { 0, 0.25, 0.5, 0.75, 1 })
            svg.Add(
                Line(Left, Y(share), Width - Right, Y(share), "#cecece"),
                Text(Left - 8, Y(share) + 5, Words.Share(share), "end")
            );
        Span<int> labelled =
            points.Count > 2 ? [0, points.Count / 2, points.Count - 1] : [0, points.Count - 1];
        foreach (var i in labelled)
            svg.Add(
                Text(
                    X(points, i),
                    Height - 12,
                    points[i].ExtractDate.ToString("MMM yyyy", CultureInfo.InvariantCulture),
                    i == 0 ? "start"
                        : i == points.Count - 1 ? "end"
                        : "middle"
                )
            );
        for (var i = 0; i < points.Count; i++)
            if (points[i].Changes.Count > 0)
                svg.Add(
                    Line(X(points, i), Top, X(points, i), Height - Bottom, "#0b0c0c")
                        .With("stroke-dasharray", "2 4"),
                    Text(X(points, i), Top - 4, "change", "middle")
                );
        Series(svg, points, p => p.Completeness, "#1d4f54", null, round: true);
        Series(svg, points, p => p.Validity, "#a8330d", "8 4", round: false);
        return svg.Add(
            Line(Left, 12, Left + 30, 12, "#1d4f54").With("stroke-width", "3"),
            Text(Left + 36, 17, "filled in (line, round marks)", "start"),
            Line(Left + 300, 12, Left + 330, 12, "#a8330d")
                .With("stroke-width", "3")
                .With("stroke-dasharray", "8 4"),
            Text(Left + 336, 17, "usable (dashes, square marks)", "start")
        );
    }

    private static void Series(
        El svg,
        IReadOnlyList<QualityPoint> points,
        Func<QualityPoint, double> share,
        string colour,
        string? dash,
        bool round
    )
    {
        var places = points.Select((p, i) => (X: X(points, i), Y: Y(share(p)))).ToArray();
        svg.Add(
            new El("polyline")
                .With("points", string.Join(' ', places.Select(p => $"{N(p.X)},{N(p.Y)}")))
                .With("fill", "none")
                .With("stroke", colour)
                .With("stroke-width", "3")
                .With("stroke-dasharray", dash)
        );
        // Beyond some dozens the marks would only thicken the line.
        if (points.Count > 40)
            return;
        svg.Add(
            places.Select(p =>
                round
                    ? new El("circle")
                        .With("cx", N(p.X))
                        .With("cy", N(p.Y))
                        .With("r", "5")
                        .With("fill", colour)
                    : new El("rect")
                        .With("x", N(p.X - 4))
                        .With("y", N(p.Y - 4))
                        .With("width", "8")
                        .With("height", "8")
                        .With("fill", colour)
            )
        );
    }

    private static double X(IReadOnlyList<QualityPoint> points, int i)
    {
        var from = points[0].ExtractDate.DayNumber;
        var days = Math.Max(1, points[^1].ExtractDate.DayNumber - from);
        return Left
            + 10
            + (Width - Left - Right - 20) * (double)(points[i].ExtractDate.DayNumber - from) / days;
    }

    private static double Y(double share) => Height - Bottom - share * (Height - Top - Bottom);

    private static El Line(double x1, double y1, double x2, double y2, string colour) =>
        new El("line")
            .With("x1", N(x1))
            .With("y1", N(y1))
            .With("x2", N(x2))
            .With("y2", N(y2))
            .With("stroke", colour);

    private static El Text(double x, double y, string text, string anchor) =>
        new El("text")
            .With("x", N(x))
            .With("y", N(y))
            .With("font-size", "16")
            .With("font-family", "arial, sans-serif")
            .With("fill", "#0b0c0c")
            .With("text-anchor", anchor)
            .Text(text);

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
