using System.Globalization;
using System.Net;
using System.Text;

namespace Hearth.App.Linking.Reporting;

/// <summary>HTML built up piece by piece; all text is encoded.</summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();

    public Html Raw(string markup)
    {
        text.Append(markup).Append('\n');
        return this;
    }

    public Html Heading(int level, string words, string? id = null) =>
        Raw($"<h{level}{(id is null ? "" : $" id=\"{id}\"")}>{E(words)}</h{level}>");

    public Html P(string words) => Raw($"<p>{E(words)}</p>");

    /// <summary>A table that scrolls by itself on a narrow screen; the first cell of a row heads it.</summary>
    public Html Table(
        string caption,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows,
        params int[] numeric
    )
    {
        string Class(int c) => numeric.Contains(c) ? " class=\"n\"" : "";
        Raw(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{E(caption)}\"><table><caption>{E(caption)}</caption><thead><tr>"
        );
        for (var c = 0; c < columns.Count; c++)
            Raw($"<th scope=\"col\"{Class(c)}>{E(columns[c])}</th>");
        Raw("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            Raw("<tr>");
            for (var c = 0; c < row.Count; c++)
                Raw(
                    c == 0
                        ? $"<th scope=\"row\">{E(row[c])}</th>"
                        : $"<td{Class(c)}>{E(row[c])}</td>"
                );
            Raw("</tr>");
        }
        return Raw("</tbody></table></div>");
    }

    /// <summary>Something that opens on demand, without script.</summary>
    public Html Details(string summary, Action<Html> inside)
    {
        Raw($"<details><summary>{E(summary)}</summary>");
        inside(this);
        return Raw("</details>");
    }

    public override string ToString() => text.ToString();

    public static string E(string? words) => WebUtility.HtmlEncode(words ?? "");

    public static string N(double value, string format = "0.##") =>
        value.ToString(format, CultureInfo.InvariantCulture);

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(double value) =>
        value.ToString("0.##%", CultureInfo.InvariantCulture);

    public static string Probability(double value) =>
        value switch
        {
            0 => "0",
            < 0.0001 => value.ToString("0.#E-0", CultureInfo.InvariantCulture),
            _ => value.ToString("0.####", CultureInfo.InvariantCulture),
        };

    public static string Bits(double value) =>
        value.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
