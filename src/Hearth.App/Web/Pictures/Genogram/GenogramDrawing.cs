using Hearth.App.Web.Govuk;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>
/// Draws a family in the notation of McGoldrick and Gerson. Colour says nothing that a line, a sign or a word does not say
/// too, and the table beside the picture says all of it.
/// </summary>
public static class GenogramDrawing
{
    public static IHtmlContent Draw(string id, string title, GenogramFamily family)
    {
        var layout = GenogramLayout.Of(family);
        var svg = Ink.Picture(
            id,
            layout.Width,
            layout.Height,
            title,
            GenogramWords.Describe(family)
        );
        foreach (var boundary in layout.Boundaries)
            svg.Add(Around(boundary, layout.Boundaries.Count > 1 && family.Homes.Count > 1));
        svg.Add(layout.Lines.SelectMany(Strokes));
        svg.Add(layout.Slashes.SelectMany(Strokes));
        foreach (var person in layout.People)
            svg.Add(
                new El("g")
                    .With("data-person", person.Of.Id)
                    .Add(GenogramSigns.Of(person.Of, person.X, person.Y))
                    .Add(Words(person))
            );
        return svg;
    }

    private static El Around(Boundary boundary, bool named)
    {
        var group = new El("g")
            .With("data-home", boundary.Home)
            .Add(
                new El("polygon")
                    .With(
                        "points",
                        string.Join(' ', boundary.Corners.Select(c => $"{Ink.N(c.X)},{Ink.N(c.Y)}"))
                    )
                    .With("fill", "#f3f6f6")
                    .With("stroke", Ink.Teal)
                    .With("stroke-width", "2")
                    .With("stroke-linejoin", "round")
                    .With("stroke-dasharray", "8 4")
            );
        if (!named)
            return group;
        var lowest = boundary.Corners.Max(c => c.Y);
        var right = boundary.Corners.Where(c => c.Y == lowest).Max(c => c.X);
        return group.Add(
            Ink.Text(right - 8, lowest - 7, boundary.Home, "end", 14, Ink.Teal, bold: true)
        );
    }

    private static IEnumerable<El> Strokes(GenogramLine line)
    {
        if (line.Style == LineStyle.Adoptive)
        {
            // Solid and dotted, side by side.
            var (dx, dy) =
                Math.Abs(line.X1 - line.X2) < Math.Abs(line.Y1 - line.Y2) ? (3, 0) : (0, 3);
            yield return Stroke(line.X1 - dx, line.Y1 - dy, line.X2 - dx, line.Y2 - dy, null);
            yield return Stroke(line.X1 + dx, line.Y1 + dy, line.X2 + dx, line.Y2 + dy, "2 4");
            yield break;
        }
        yield return Stroke(
            line.X1,
            line.Y1,
            line.X2,
            line.Y2,
            line.Style switch
            {
                LineStyle.Foster => "2 4",
                LineStyle.BringsUp => "10 4 2 4",
                LineStyle.CoParents => "7 5",
                _ => null,
            }
        );
    }

    private static IEnumerable<El> Strokes(Slash slash)
    {
        for (var i = 0; i < slash.Count; i++)
        {
            var x = slash.X + (i - (slash.Count - 1) / 2.0) * 8;
            yield return Stroke(x - 5, slash.Y + 9, x + 5, slash.Y - 9, null);
        }
    }

    private static El Stroke(double x1, double y1, double x2, double y2, string? dashes) =>
        Ink.Line(x1, y1, x2, y2).With("stroke-width", "2").With("stroke-dasharray", dashes);

    private static IEnumerable<El> Words(PlacedPerson person)
    {
        var box = person.Words;
        var (x, anchor) =
            person.Side == LabelSide.Right ? (box.Left, "start") : (person.X, "middle");
        var y = box.Top + 13;
        foreach (var line in person.Label.Name)
        {
            yield return Ink.Text(x, y, line, anchor, bold: true);
            y += Label.Line;
        }
        foreach (var line in person.Label.Notes)
        {
            yield return Ink.Text(x, y, line, anchor, 14, Ink.Grey);
            y += Label.Line;
        }
    }
}
