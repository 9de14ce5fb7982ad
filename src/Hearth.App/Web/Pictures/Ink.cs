using System.Globalization;
using Hearth.App.Web.Govuk;

namespace Hearth.App.Web.Pictures;

/// <summary>Strokes and words that our pictures share. Attributes only: the content policy allows no style within a page.</summary>
internal static class Ink
{
    public const string Black = "#0b0c0c";
    public const string Grey = "#505a5f";
    public const string Faint = "#cecece";
    public const string Teal = "#1d4f54";

    /// <summary>Wide letters of Arial at 16 are about this wide: names are cut so that none runs into its neighbour.</summary>
    public const double LetterWidth = 9.2;

    public static El Picture(string id, double width, double height, string title, string desc) =>
        new El("svg", "hearth-drawing")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", $"0 0 {N(width)} {N(height)}")
            .With("width", N(width))
            .With("height", N(height))
            .With("role", "img")
            .With("aria-labelledby", $"{id}-title {id}-desc")
            .Add(
                new El("title").With("id", $"{id}-title").Text(title),
                new El("desc").With("id", $"{id}-desc").Text(desc)
            );

    public static El Line(double x1, double y1, double x2, double y2, string colour = Black) =>
        new El("line")
            .With("x1", N(x1))
            .With("y1", N(y1))
            .With("x2", N(x2))
            .With("y2", N(y2))
            .With("stroke", colour);

    public static El Rect(double x, double y, double width, double height, string fill) =>
        new El("rect")
            .With("x", N(x))
            .With("y", N(y))
            .With("width", N(width))
            .With("height", N(height))
            .With("fill", fill);

    public static El Text(
        double x,
        double y,
        string text,
        string anchor = "start",
        int size = 16,
        string colour = Black,
        bool bold = false
    ) =>
        new El("text")
            .With("x", N(x))
            .With("y", N(y))
            .With("font-family", "arial, sans-serif")
            .With("font-size", size.ToString(CultureInfo.InvariantCulture))
            .With("font-weight", bold ? "bold" : null)
            .With("fill", colour)
            .With("text-anchor", anchor)
            .Text(text);

    /// <summary>A name that fits: cut with an ellipsis where it would not. The table beside the picture has it whole.</summary>
    public static string Fit(string text, double width, double letter = LetterWidth)
    {
        var letters = new StringInfo(text);
        var most = Math.Max(2, (int)(width / letter));
        return letters.LengthInTextElements <= most
            ? text
            : letters.SubstringByTextElements(0, most - 1).TrimEnd() + "…";
    }

    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
