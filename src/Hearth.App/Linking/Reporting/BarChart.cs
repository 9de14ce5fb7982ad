using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

/// <summary>Horizontal bars from a middle line: to the right speaks for, to the left against.</summary>
internal static class BarChart
{
    private const int Row = 24;
    private const int Label = 290;
    private const int Width = 760;

    public static string Draw(
        string title,
        string description,
        IReadOnlyList<(string Label, double Value, string Shown)> bars,
        string kind = ""
    )
    {
        var height = (bars.Count * Row) + 12;
        var least = Math.Min(0, bars.Select(b => b.Value).DefaultIfEmpty(0).Min());
        var most = Math.Max(0, bars.Select(b => b.Value).DefaultIfEmpty(0).Max());
        var span = Math.Max(1e-9, most - least);
        // Room on both sides for the figure beside the bar.
        double X(double value) => Label + 60 + ((value - least) / span * (Width - Label - 130));
        var parts = new List<string>
        {
            $"<svg role=\"img\" viewBox=\"0 0 {Width} {height}\" aria-label=\"{E(title)}. {E(description)}\" xmlns=\"http://www.w3.org/2000/svg\"><title>{E(title)}</title><desc>{E(description)}</desc>",
            $"<line x1=\"{N(X(0))}\" x2=\"{N(X(0))}\" y1=\"4\" y2=\"{height - 4}\" class=\"axis\"/>",
        };
        for (var i = 0; i < bars.Count; i++)
        {
            var (label, value, shown) = bars[i];
            var y = 6 + (i * Row);
            var (from, to) = (Math.Min(X(0), X(value)), Math.Max(X(0), X(value)));
            parts.Add($"<text x=\"0\" y=\"{y + 14}\">{E(Short(label))}</text>");
            parts.Add(
                $"<rect x=\"{N(from)}\" y=\"{y + 2}\" width=\"{N(Math.Max(1, to - from))}\" height=\"{Row - 8}\" class=\"{(value < 0 ? "against" : "for")} {kind}\"/>"
            );
            parts.Add(
                value < 0
                    ? $"<text x=\"{N(from - 4)}\" y=\"{y + 14}\" text-anchor=\"end\">{E(shown)}</text>"
                    : $"<text x=\"{N(to + 4)}\" y=\"{y + 14}\">{E(shown)}</text>"
            );
        }
        parts.Add("</svg>");
        return $"<figure class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{E(title)}\">{string.Concat(parts)}</figure>";
    }

    private static string Short(string label) => label.Length > 42 ? $"{label[..41]}…" : label;
}
