namespace Hearth.App.Web.Pictures;

/// <summary>A member with the middle of their mark.</summary>
public sealed record PlacedMember(NetworkMember Of, double X, double Y);

/// <summary>A box in the picture's own units.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>
/// Places a family as a genogram does: adults above and children below from the eldest, those of the household within
/// one boundary and those living elsewhere to the right of it. Pure; rows wrap, so that a large family stays readable.
/// </summary>
public sealed class NetworkLayout
{
    public const double Cell = 150;
    public const double RowHeight = 126;
    public const double Mark = 44;
    public const int MostInRow = 5;
    private const double Margin = 16;
    private const double Top = 34;
    private const double Gap = 30;
    private const double Descent = 44;

    private NetworkLayout(
        IReadOnlyList<PlacedMember> members,
        Box? household,
        double? descent,
        double width,
        double height
    )
    {
        Members = members;
        Household = household;
        DescentY = descent;
        Width = width;
        Height = height;
    }

    public IReadOnlyList<PlacedMember> Members { get; }

    /// <summary>The household's boundary; null when nobody lives in it.</summary>
    public Box? Household { get; }

    /// <summary>Height of the line the children hang from; null without both a parent and a child.</summary>
    public double? DescentY { get; }
    public double Width { get; }
    public double Height { get; }

    public static NetworkLayout Of(IReadOnlyList<NetworkMember> members)
    {
        var adults = members.Where(m => m.Generation == Generation.Adult).ToArray();
        var children = members.Where(m => m.Generation == Generation.Child).ToArray();
        var within = members.Where(m => !m.LivesElsewhere).ToArray();
        var columns = Math.Max(1, Math.Max(Widest(adults, false), Widest(children, false)));
        var outside = Math.Max(Widest(adults, true), Widest(children, true));
        var inner = within.Length == 0 ? 0 : columns * Cell + Margin;
        var elsewhere = within.Length == 0 ? Margin : Margin + inner + Gap;

        var adultRows = Math.Max(Rows(adults, false), Rows(adults, true));
        var childRows = Math.Max(Rows(children, false), Rows(children, true));
        var childTop = Top + adultRows * RowHeight + (adultRows > 0 ? Descent : 0);
        List<PlacedMember> placed = [];
        Place(adults, Top);
        Place(children, childTop);

        var bottom = childTop + childRows * RowHeight;
        Box? household =
            within.Length == 0 ? null : new Box(Margin, Top - 22, Margin + inner, bottom + 4);
        var descends = adults.Any(a => a.Parent) && children.Length > 0;
        return new NetworkLayout(
            placed,
            household,
            descends ? childTop - Descent + 14 : null,
            Math.Max(320, elsewhere + outside * Cell + Margin),
            bottom + Margin
        );

        void Place(NetworkMember[] generation, double top)
        {
            Row([.. generation.Where(m => !m.LivesElsewhere)], Margin + Margin / 2, columns, top);
            Row([.. generation.Where(m => m.LivesElsewhere)], elsewhere, outside, top);
        }

        void Row(NetworkMember[] of, double left, int width, double top)
        {
            for (var i = 0; i < of.Length; i++)
            {
                var row = i / MostInRow;
                var inRow = Math.Min(MostInRow, of.Length - row * MostInRow);
                // A short row stands in the middle, so that parents are above their children.
                var shift = (width - inRow) * Cell / 2;
                placed.Add(
                    new(
                        of[i],
                        left + shift + (i % MostInRow + 0.5) * Cell,
                        top + row * RowHeight + Mark / 2 + 6
                    )
                );
            }
        }
    }

    /// <summary>All that is drawn of a member: the mark with the name and note beneath.</summary>
    public static Box BoxOf(PlacedMember member) =>
        new(
            member.X - Cell / 2 + 2,
            member.Y - Mark / 2,
            member.X + Cell / 2 - 2,
            member.Y + RowHeight - Mark / 2 - 12
        );

    private static int Widest(NetworkMember[] members, bool elsewhere) =>
        Math.Min(MostInRow, members.Count(m => m.LivesElsewhere == elsewhere));

    private static int Rows(NetworkMember[] members, bool elsewhere) =>
        (members.Count(m => m.LivesElsewhere == elsewhere) + MostInRow - 1) / MostInRow;
}
