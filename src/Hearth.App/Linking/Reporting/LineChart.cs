using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

/// <summary>A line, or columns, over two axes.</summary>
internal static class LineChart
{
    private const int Width = 760;
    private const int Height = 320;
    private const int Left = 66;
    private const int Bottom = 48;

    /// <summary>Axis: what it shows, from where to where.</summary>
    internal sealed record Axis(string Name, double From, double To, string Format = "0.##");

    public static string Draw(
        string title,
        string description,
        Axis across,
        Axis up,
        IReadOnlyList<(double X, double Y)> points,
        bool columns = false,
        (double X, string Words)? mark = null
    )
    {
        double X(double x) =>
            Left
            + ((x - across.From) / Math.Max(1e-9, across.To - across.From) * (Width - Left - 20));
        double Y(double y) =>
            Height
            - Bottom
            - ((y - up.From) / Math.Max(1e-9, up.To - up.From) * (Height - Bottom - 34));
        var parts = new List<string>
        {
            $"<svg role=\"img\" viewBox=\"0 0 {Width} {Height}\" aria-label=\"{E(title)}. {E(description)}\" xmlns=\"http://www.w3.org/2000/svg\"><title>{E(title)}</title><desc>{E(description)}</desc>",
        };
        for (var tick = 0; tick <= 4; tick++)
        {
            var (x, y) = (
                across.From + ((across.To - across.From) * tick / 4),
                up.From + ((up.To - up.From) * tick / 4)
            );
            parts.Add(
                $"<line x1=\"{Left}\" x2=\"{Width - 20}\" y1=\"{N(Y(y))}\" y2=\"{N(Y(y))}\" class=\"grid\"/>"
            );
            parts.Add(
                $"<text x=\"{Left - 6}\" y=\"{N(Y(y) + 5)}\" text-anchor=\"end\">{N(y, up.Format)}</text>"
            );
            parts.Add(
                $"<text x=\"{N(X(x))}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{N(x, across.Format)}</text>"
            );
        }
        parts.Add(
            $"<text x=\"{(Width + Left) / 2}\" y=\"{Height - 6}\" text-anchor=\"middle\">{E(across.Name)}</text>"
        );
        parts.Add($"<text x=\"4\" y=\"13\">{E(up.Name)}</text>");
        if (mark is var (at, words) && at >= across.From && at <= across.To)
        {
            var end = X(at) > Width - 220;
            parts.Add(
                $"<line x1=\"{N(X(at))}\" x2=\"{N(X(at))}\" y1=\"34\" y2=\"{Height - Bottom}\" class=\"mark\"/>"
            );
            parts.Add(
                $"<text x=\"{N(X(at) + (end ? -6 : 6))}\" y=\"48\"{(end ? " text-anchor=\"end\"" : "")}>{E(words)}</text>"
            );
        }
        if (columns)
        {
            var wide = Math.Max(2, (Width - Left - 20.0) / Math.Max(1, points.Count) - 2);
            parts.AddRange(
                points.Select(p =>
                    $"<rect x=\"{N(X(p.X) - (wide / 2))}\" y=\"{N(Y(p.Y))}\" width=\"{N(wide)}\" height=\"{N(Math.Max(0, Y(up.From) - Y(p.Y)))}\" class=\"for\"/>"
                )
            );
        }
        else
        {
            parts.Add(
                $"<polyline points=\"{string.Join(' ', points.Select(p => $"{N(X(p.X))},{N(Y(p.Y))}"))}\" class=\"line\"/>"
            );
        }
        parts.Add("</svg>");
        return $"<figure class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{E(title)}\">{string.Concat(parts)}</figure>";
    }
}
