using Hearth.Linkage.Score;

namespace Hearth.Linkage.Cluster;

/// <summary>A link without which its cluster would be two.</summary>
/// <param name="Link">The link.</param>
/// <param name="Left">The records on its left record's side, it among them.</param>
/// <param name="Right">The records on its right record's side.</param>
public sealed record Bridge(ScoredPair Link, IReadOnlyList<int> Left, IReadOnlyList<int> Right);

/// <summary>Finds the links that alone hold a cluster together: the first to ask a person about.</summary>
/// <remarks>Source: Tarjan (1974), "A note on finding the bridges of a graph", without recursion.</remarks>
public static class Bridges
{
    /// <summary>Every bridge among the links, in the order of the links. Linear in links, but for the sides it lists.</summary>
    /// <param name="records">How many records there are.</param>
    /// <param name="links">The links that were followed, each pair once.</param>
    public static IReadOnlyList<Bridge> Of(int records, IReadOnlyList<ScoredPair> links)
    {
        var (starts, ends) = Neighbours(records, links);
        var (order, low, came) = (new int[records], new int[records], new int[records]);
        var (next, count) = ((int[])starts.Clone(), 0);
        var found = new List<int>();
        var open = new Stack<int>();
        for (var root = 0; root < records; root++)
        {
            if (order[root] != 0)
                continue;
            (order[root], low[root], came[root]) = (++count, count, -1);
            open.Push(root);
            while (open.TryPeek(out var at))
            {
                if (next[at] < starts[at + 1])
                {
                    var link = ends[next[at]++];
                    if (link == came[at])
                        continue;
                    var to = links[link].Left == at ? links[link].Right : links[link].Left;
                    if (order[to] != 0)
                    {
                        low[at] = Math.Min(low[at], order[to]);
                        continue;
                    }
                    (order[to], low[to], came[to]) = (++count, count, link);
                    open.Push(to);
                    continue;
                }
                open.Pop();
                if (!open.TryPeek(out var before))
                    continue;
                low[before] = Math.Min(low[before], low[at]);
                if (low[at] > order[before])
                    found.Add(came[at]);
            }
        }
        found.Sort();
        return
        [
            .. found.Select(l => new Bridge(
                links[l],
                Side(links[l].Left, l),
                Side(links[l].Right, l)
            )),
        ];

        List<int> Side(int from, int without)
        {
            var seen = new HashSet<int> { from };
            var side = new List<int> { from };
            for (var i = 0; i < side.Count; i++)
            {
                for (var e = starts[side[i]]; e < starts[side[i] + 1]; e++)
                {
                    var link = links[ends[e]];
                    var to = link.Left == side[i] ? link.Right : link.Left;
                    if (ends[e] != without && seen.Add(to))
                        side.Add(to);
                }
            }
            side.Sort();
            return side;
        }
    }

    /// <summary>For each record where its links begin, and the links' numbers in that order.</summary>
    private static (int[] Starts, int[] Ends) Neighbours(
        int records,
        IReadOnlyList<ScoredPair> links
    )
    {
        var starts = new int[records + 1];
        foreach (var link in links)
        {
            starts[link.Left + 1]++;
            starts[link.Right + 1]++;
        }
        for (var i = 0; i < records; i++)
            starts[i + 1] += starts[i];
        var (place, ends) = ((int[])starts.Clone(), new int[starts[records]]);
        for (var l = 0; l < links.Count; l++)
        {
            ends[place[links[l].Left]++] = l;
            ends[place[links[l].Right]++] = l;
        }
        return (starts, ends);
    }
}
