namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>Somebody with the middle of their sign and the room of their words.</summary>
public sealed record PlacedPerson(
    GenogramPerson Of,
    int Row,
    double X,
    double Y,
    LabelSide Side,
    Label Label
)
{
    public Box Sign =>
        new(X - Columns.Sign / 2, Y - Columns.Sign / 2, X + Columns.Sign / 2, Y + Columns.Sign / 2);

    public Box Words =>
        Side switch
        {
            LabelSide.Below => new(
                X - Label.Width / 2,
                Sign.Bottom + 5,
                X + Label.Width / 2,
                Sign.Bottom + 5 + Label.Height
            ),
            LabelSide.Above => new(
                X - Label.Width / 2,
                Sign.Top - 7 - Label.Height,
                X + Label.Width / 2,
                Sign.Top - 7
            ),
            _ => new(
                Sign.Right + 8,
                Y - Label.Height / 2,
                Sign.Right + 8 + Label.Width,
                Y + Label.Height / 2
            ),
        };
}

/// <summary>How a line is drawn, and what that says.</summary>
public enum LineStyle
{
    /// <summary>A couple; a mother, father or parent with their child.</summary>
    Known,

    /// <summary>Above one child together; whether a couple is not known.</summary>
    CoParents,
    Adoptive,
    Foster,
    BringsUp,
}

/// <summary>A straight piece of what is drawn of one birth; it ends on the line of brothers and sisters that it <paramref name="Joins"/>.</summary>
public sealed record GenogramLine(
    int Birth,
    double X1,
    double Y1,
    double X2,
    double Y2,
    LineStyle Style,
    int? Joins = null
);

/// <summary>Slashes across a couple's line: one for separated, two for divorced.</summary>
public sealed record Slash(double X, double Y, int Count);

/// <summary>A home's boundary: corners in turn. A home may need several, all of one name.</summary>
public sealed record Boundary(
    string Home,
    IReadOnlyList<string> People,
    IReadOnlyList<(double X, double Y)> Corners
);

/// <summary>
/// Places a family as genograms do: a row for each generation, every child below who is above it, partners beside each other,
/// homes within their boundary. Pure: the same family, in whatever order it is given, gives the same picture.
/// </summary>
public sealed record GenogramLayout(
    IReadOnlyList<PlacedPerson> People,
    IReadOnlyList<GenogramLine> Lines,
    IReadOnlyList<Slash> Slashes,
    IReadOnlyList<Boundary> Boundaries,
    double Width,
    double Height
)
{
    private const double Margin = 18;

    public static GenogramLayout Of(GenogramFamily family)
    {
        var known = new Known(family);
        if (known.People.Count == 0)
            return new([], [], [], [], 320, 40);
        var rows = Generations.Of(known);
        var strands = new Strands(known, rows, Births.Of(known, rows));
        var order = RowOrder.Of(known, strands);
        var sides = known.People.Select((_, p) => SideOf(p, strands)).ToArray();
        double[] x = [.. Columns.Of(strands, order, sides).Select(at => at + Margin + Homes.Pad)];
        var labels = known.People.Select(Label.Of).ToArray();
        var channels = Enumerable
            .Range(0, strands.Depth)
            .Select(r => new Channel(known, strands, r, x))
            .ToArray();
        var heights = new Rows(known, strands, sides, labels, channels, Margin);
        PlacedPerson[] people =
        [
            .. known.People.Select(
                (p, i) =>
                    new PlacedPerson(p, rows[i], x[i], heights.Middle[rows[i]], sides[i], labels[i])
            ),
        ];
        var right = people.Max(p => Math.Max(p.Words.Right, p.Sign.Right)) + Homes.Pad + Margin;
        return new(
            people,
            [.. channels.SelectMany(c => c.Lines(heights))],
            [.. channels.SelectMany(c => c.Slashes(heights))],
            Homes.Of(known, strands, order, sides, x, heights),
            Math.Max(320, right),
            heights.Bottom[^1] + Homes.Pad + (known.Homes.Count > 1 ? 18 : 0) + Margin
        );
    }

    private static LabelSide SideOf(int person, Strands strands) =>
        !strands.All.Any(s => s.Tops.Contains(person)) ? LabelSide.Below
        : !strands.All.Any(s => s.Bottoms.Contains(person)) ? LabelSide.Above
        : LabelSide.Right;
}
