namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>A line from left to right between two rows, with where lines come to it from above and leave it below.</summary>
internal sealed record Bar(double Left, double Right, double[] Above, double[] Below)
{
    private const double Clear = 10;
    private const int MustJoin = 100;

    /// <summary>Lines that this one comes down to: it stands over them.</summary>
    public IReadOnlyList<int> Joins { get; init; } = [];

    public bool Touches(Bar other) => Left < other.Right + Clear && other.Left < Right + Clear;

    /// <summary>How many lines cross when this one stands over the other.</summary>
    public int CrossedOver(Bar other, bool joins, bool joined) =>
        joined ? MustJoin
        : joins ? other.Above.Count(Within)
        : other.Above.Count(Within) + Below.Count(other.Within);

    private bool Within(double x) => Left < x && x < Right;
}

/// <summary>Which of some lines stands over which, so that as few as can be cross.</summary>
internal static class Stack
{
    /// <summary>The track of each, 0 the highest.</summary>
    public static int[] Of(IReadOnlyList<Bar> bars)
    {
        List<int> order = [];
        // Each in turn where it crosses least, and among equals as low as can be.
        foreach (
            var bar in Enumerable.Range(0, bars.Count).OrderBy(b => bars[b].Right - bars[b].Left)
        )
        {
            var (best, least) = (0, int.MaxValue);
            for (var at = 0; at <= order.Count; at++)
            {
                order.Insert(at, bar);
                var cost = Crossed(bars, order);
                if (cost <= least)
                    (best, least) = (at, cost);
                order.RemoveAt(at);
            }
            order.Insert(best, bar);
        }
        var track = new int[bars.Count];
        foreach (var (at, bar) in order.Index())
            track[bar] = order
                .Take(at)
                .Where(b => bars[b].Joins.Contains(bar) || bars[b].Touches(bars[bar]))
                .Select(b => track[b] + 1)
                .DefaultIfEmpty(0)
                .Max();
        return track;
    }

    private static int Crossed(IReadOnlyList<Bar> bars, List<int> order)
    {
        var sum = 0;
        for (var low = 1; low < order.Count; low++)
        for (var high = 0; high < low; high++)
        {
            var (over, under) = (bars[order[high]], bars[order[low]]);
            var (joins, joined) = (
                over.Joins.Contains(order[low]),
                under.Joins.Contains(order[high])
            );
            if (joins || joined || over.Touches(under))
                sum += over.CrossedOver(under, joins, joined);
        }
        return sum;
    }
}
