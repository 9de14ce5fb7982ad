using Hearth.App.Web.Govuk;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Web.Pictures;

/// <summary>
/// Draws a family as genograms do: circle female, square male, diamond not known, triangle unborn; a dashed mark outside
/// the boundary lives elsewhere. Each also says so in words. The table of members says the same.
/// </summary>
public static class FamilyNetwork
{
    public static IHtmlContent Draw(string family, IReadOnlyList<NetworkMember> members)
    {
        var layout = NetworkLayout.Of(members);
        var svg = Ink.Picture(
            "network",
            layout.Width,
            layout.Height,
            $"Who belongs to the {family} family",
            Describe(members)
        );
        if (layout.Household is { } home)
            svg.Add(
                Ink.Rect(
                        home.Left,
                        home.Top,
                        home.Right - home.Left,
                        home.Bottom - home.Top,
                        "#f3f6f6"
                    )
                    .With("rx", "8")
                    .With("stroke", Ink.Teal)
                    .With("stroke-width", "2"),
                Ink.Text(
                    home.Left + 10,
                    home.Top + 18,
                    "Same household",
                    size: 14,
                    colour: Ink.Teal
                )
            );
        svg.Add(Lines(layout));
        foreach (var member in layout.Members)
            svg.Add(Member(member));
        return svg;
    }

    /// <summary>Parents meet at one line; children hang from it. Lines are drawn first, beneath the marks.</summary>
    private static IEnumerable<El> Lines(NetworkLayout layout)
    {
        if (layout.DescentY is not { } at)
            yield break;
        var parents = layout
            .Members.Where(m => m.Of is { Generation: Generation.Adult, Parent: true })
            .ToArray();
        var children = layout.Members.Where(m => m.Of.Generation == Generation.Child).ToArray();
        var lastAdults = layout
            .Members.Where(m => m.Of.Generation == Generation.Adult)
            .Max(m => m.Y);
        var couple = parents.Where(p => !p.Of.LivesElsewhere && p.Y == lastAdults).ToArray();
        if (couple.Length < 2)
            couple = [];
        List<double> drops = [];
        // Between two partners; else beside the mark and its words, never through them.
        for (var i = 1; i < couple.Length; i++)
            yield return Ink.Line(
                    couple[i - 1].X + NetworkLayout.Mark / 2,
                    couple[i].Y,
                    couple[i].X - NetworkLayout.Mark / 2,
                    couple[i].Y
                )
                .With("stroke-width", "2");
        if (couple.Length > 0)
        {
            drops.Add((couple[0].X + couple[1].X) / 2);
            yield return Ink.Line(drops[0], couple[0].Y, drops[0], at).With("stroke-width", "2");
        }
        foreach (var parent in parents.Except(couple))
        {
            var edge = parent.X - NetworkLayout.Cell / 2;
            drops.Add(edge);
            yield return Stroke(
                edge,
                parent.Y,
                parent.X - NetworkLayout.Mark / 2,
                parent.Y,
                parent
            );
            yield return Stroke(edge, parent.Y, edge, at, parent);
        }
        var topRow = children.Min(c => c.Y);
        foreach (var child in children)
        {
            if (child.Y == topRow)
            {
                yield return Ink.Line(child.X, at, child.X, child.Y - NetworkLayout.Mark / 2)
                    .With("stroke-width", "2");
                continue;
            }
            var edge = child.X - NetworkLayout.Cell / 2;
            yield return Ink.Line(edge, at, edge, child.Y).With("stroke-width", "2");
            yield return Ink.Line(edge, child.Y, child.X - NetworkLayout.Mark / 2, child.Y)
                .With("stroke-width", "2");
        }
        var ends = drops
            .Concat(children.Select(c => c.Y == topRow ? c.X : c.X - NetworkLayout.Cell / 2))
            .ToArray();
        yield return Ink.Line(ends.Min(), at, ends.Max(), at).With("stroke-width", "2");
    }

    private static El Stroke(double x1, double y1, double x2, double y2, PlacedMember of) =>
        Ink.Line(x1, y1, x2, y2)
            .With("stroke-width", "2")
            .With("stroke-dasharray", of.Of.LivesElsewhere ? "5 4" : null);

    private static El Member(PlacedMember member)
    {
        var of = member.Of;
        var group = new El("g").With("data-member", of.Id);
        var wide = NetworkLayout.Cell - 10;
        return group.Add(
            Shape(member)
                .With("fill", "#ffffff")
                .With("stroke", Ink.Black)
                .With("stroke-width", "2.5")
                .With("stroke-dasharray", of.LivesElsewhere ? "5 4" : null),
            Ink.Text(member.X, member.Y + 42, Ink.Fit(of.Name, wide, 10.4), "middle", bold: true),
            Ink.Text(member.X, member.Y + 61, Ink.Fit(of.Note, wide, 7.4), "middle", 14, Ink.Grey),
            of.LivesElsewhere
                ? Ink.Text(member.X, member.Y + 78, "lives elsewhere", "middle", 14, Ink.Grey)
                : null
        );
    }

    private static El Shape(PlacedMember member)
    {
        var (x, y, r) = (member.X, member.Y, NetworkLayout.Mark / 2);
        return member.Of switch
        {
            { Unborn: true } => Polygon((x, y - r), (x + r, y + r), (x - r, y + r)),
            { Sex: "F" } => new El("circle")
                .With("cx", Ink.N(x))
                .With("cy", Ink.N(y))
                .With("r", Ink.N(r)),
            { Sex: "M" } => new El("rect")
                .With("x", Ink.N(x - r))
                .With("y", Ink.N(y - r))
                .With("width", Ink.N(2 * r))
                .With("height", Ink.N(2 * r)),
            _ => Polygon((x, y - r), (x + r, y), (x, y + r), (x - r, y)),
        };
    }

    private static El Polygon(params (double X, double Y)[] points) =>
        new El("polygon").With(
            "points",
            string.Join(' ', points.Select(p => $"{Ink.N(p.X)},{Ink.N(p.Y)}"))
        );

    private static string Describe(IReadOnlyList<NetworkMember> members)
    {
        var adults = members.Where(m => m.Generation == Generation.Adult).Select(Say).ToArray();
        var children = members.Where(m => m.Generation == Generation.Child).Select(Say).ToArray();
        return $"Adults: {(adults.Length == 0 ? "none known" : string.Join("; ", adults))}. "
            + $"Children: {(children.Length == 0 ? "none known" : string.Join("; ", children))}.";
    }

    private static string Say(NetworkMember m) =>
        $"{m.Name}, {m.Note}{(m.LivesElsewhere ? ", lives elsewhere" : "")}";
}
