using Hearth.App.Web.Govuk;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Web.Pictures.Ecomap;

/// <summary>Draws a family in the middle and who works with it around; the table beneath says the same.</summary>
public static class EcomapDrawing
{
    private const double Line = 18;

    public static IHtmlContent Draw(string family, IReadOnlyList<EcomapTie> ties)
    {
        var layout = EcomapLayout.Of(ties);
        var svg = Ink.Picture(
            "ecomap",
            layout.Width,
            layout.Height,
            $"Who and what is around the {family} family",
            ties.Count == 0
                ? "Nobody and nothing is recorded."
                : string.Join(
                    " ",
                    ties.Select(t =>
                        $"{string.Join(", ", t.Notes.Prepend(t.Name))}{(t.IsNow ? "" : ", ended")}."
                    )
                )
        );
        foreach (var tie in layout.Ties)
            svg.Add(
                Ink.Line(
                        layout.X,
                        layout.Y,
                        tie.OnLeft ? tie.Box.Right : tie.Box.Left,
                        (tie.Box.Top + tie.Box.Bottom) / 2,
                        tie.Of.IsNow ? Ink.Black : Ink.Grey
                    )
                    .With("stroke-width", "2")
                    .With("stroke-dasharray", tie.Of.IsNow ? null : "7 5")
            );
        svg.Add(
            new El("circle")
                .With("cx", Ink.N(layout.X))
                .With("cy", Ink.N(layout.Y))
                .With("r", Ink.N(layout.Radius))
                .With("fill", "#f3f6f6")
                .With("stroke", Ink.Teal)
                .With("stroke-width", "2.5"),
            Ink.Text(
                layout.X,
                layout.Y - 2,
                Ink.Fit(family, 2 * layout.Radius - 16),
                "middle",
                bold: true
            ),
            Ink.Text(layout.X, layout.Y + 17, "family", "middle", 14, Ink.Grey)
        );
        foreach (var tie in layout.Ties)
            svg.Add(Around(tie));
        return svg;
    }

    private static El Around(PlacedTie tie)
    {
        var (box, of) = (tie.Box, tie.Of);
        var group = new El("g").Add(
            Ink.Rect(box.Left, box.Top, EcomapLayout.Wide, EcomapLayout.High, "#ffffff")
                .With("rx", "8")
                .With("stroke", of.IsNow ? Ink.Black : Ink.Grey)
                .With("stroke-width", "2")
                .With("stroke-dasharray", of.IsNow ? null : "7 5"),
            Ink.Text(
                box.Left + 12,
                box.Top + 24,
                Ink.Fit(of.Name, EcomapLayout.Wide - 24),
                bold: true
            )
        );
        foreach (var (i, note) in of.Notes.Take(3).Index())
            group.Add(
                Ink.Text(
                    box.Left + 12,
                    box.Top + 24 + (i + 1) * Line,
                    Ink.Fit(note, EcomapLayout.Wide - 24, 7.4),
                    size: 14,
                    colour: Ink.Grey
                )
            );
        return group;
    }
}
