namespace Hearth.App.Web.Pictures;

/// <summary>An item with the box it takes.</summary>
public sealed record PlacedItem(TimelineItem Of, Box Box, bool FromBefore, bool GoesOn);

/// <summary>A lane with its rows: items that would touch stand one beneath the other.</summary>
public sealed record Lane(string Name, double Top, double Bottom, IReadOnlyList<PlacedItem> Items);

/// <summary>Places what happened along a line of days. Pure: the same items give the same picture.</summary>
public sealed class TimelineLayout
{
    public const double Width = 720;
    public const double Left = 16;
    public const double Right = 16;
    public const double AxisHeight = 46;
    public const double LaneHeading = 26;
    public const double Row = 22;
    public const double Thick = 16;

    private readonly DateOnly from;
    private readonly DateOnly to;

    private TimelineLayout(DateOnly from, DateOnly to, IReadOnlyList<TimelineItem> items)
    {
        this.from = from;
        this.to = to;
        var top = AxisHeight;
        List<Lane> lanes = [];
        foreach (var lane in items.Select(i => i.Lane).Distinct(StringComparer.Ordinal))
        {
            var placed = Place(
                [.. items.Where(i => i.Lane == lane).OrderBy(i => i.Start).ThenBy(i => i.End)],
                top + LaneHeading
            );
            var bottom = placed.Max(p => p.Box.Bottom) + 8;
            lanes.Add(new(lane, top, bottom, placed));
            top = bottom;
        }
        Lanes = lanes;
        Height = top + 8;
    }

    public IReadOnlyList<Lane> Lanes { get; }
    public double Height { get; }

    /// <param name="from">The first day of the picture.</param>
    /// <param name="to">The last.</param>
    /// <param name="items">What touches those days, in the order their lanes are to stand in.</param>
    public static TimelineLayout Of(
        DateOnly from,
        DateOnly to,
        IReadOnlyList<TimelineItem> items
    ) => new(from, to, items);

    public double X(DateOnly day)
    {
        var days = Math.Max(1, to.DayNumber - from.DayNumber);
        var at = Math.Clamp(day.DayNumber - from.DayNumber, 0, days);
        return Left + (Width - Left - Right) * at / days;
    }

    private List<PlacedItem> Place(TimelineItem[] items, double top)
    {
        List<double> rowEnds = [];
        List<PlacedItem> placed = [];
        foreach (var item in items)
        {
            var left = X(item.Start);
            var right = item.IsSpell ? X(item.End ?? to) : left;
            // A mark, or a spell of a few days, is as wide as can be seen and stays within the picture.
            if (right - left < Thick)
            {
                left = Math.Clamp((left + right - Thick) / 2, Left, Width - Right - Thick);
                right = left + Thick;
            }
            var row = rowEnds.FindIndex(end => end + 3 <= left);
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }
            rowEnds[row] = right;
            var y = top + row * Row;
            placed.Add(
                new(
                    item,
                    new Box(left, y, right, y + Thick),
                    item.Start < from,
                    item.IsSpell && (item.End is null || item.End > to)
                )
            );
        }
        return placed;
    }
}
