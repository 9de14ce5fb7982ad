using Hearth.Linkage.Score;

namespace Hearth.Linkage.Cluster;

/// <summary>
/// A second look at pairs once clusters are known: two records that a third connects are one person as
/// surely as the links between them, also where blocking never brought them together; and a link that
/// clustering refused, because the rest of both clusters speaks against it, is doubtful.
/// </summary>
public static class SettledPairs
{
    /// <summary>Match weight (bits) that a refused link has at most: for a person to look at.</summary>
    public const double Refused = -1;

    private const int Largest = 200;

    /// <summary>The pairs with weights settled, and those added that clusters hold and blocking did not find.</summary>
    /// <param name="pairs">Scored pairs.</param>
    /// <param name="clusters">Their clusters.</param>
    /// <param name="join">The match weight from which links were followed.</param>
    /// <param name="weigh">Weighs a pair of records; gives null where it may not be a pair, as in one file.</param>
    public static IReadOnlyList<ScoredPair> Of(
        IReadOnlyList<ScoredPair> pairs,
        Clustering clusters,
        double join,
        Func<int, int, ScoredPair?> weigh
    )
    {
        var of = clusters.ClusterOf;
        var inside = new Dictionary<int, List<ScoredPair>>();
        var settled = new List<ScoredPair>(pairs.Count);
        foreach (var pair in pairs)
        {
            if (of[pair.Left] != of[pair.Right])
            {
                settled.Add(
                    pair.Weight < join
                        ? pair
                        : pair with
                        {
                            Weight = Math.Min(pair.Weight, Refused),
                        }
                );
                continue;
            }
            if (!inside.TryGetValue(of[pair.Left], out var own))
                inside[of[pair.Left]] = own = [];
            own.Add(pair);
        }
        foreach (var own in inside.OrderBy(i => i.Key).Select(i => i.Value))
            settled.AddRange(own.Count < 2 ? own : Within(own, weigh));
        return settled;
    }

    private static List<ScoredPair> Within(List<ScoredPair> own, Func<int, int, ScoredPair?> weigh)
    {
        int[] members = [.. own.SelectMany(p => (int[])[p.Left, p.Right]).Distinct().Order()];
        if (members.Length > Largest)
            return own;
        var known = own.ToDictionary(p => (p.Left, p.Right));
        var tree = StrongestTree(own);
        var settled = new List<ScoredPair>();
        foreach (var left in members)
        {
            foreach (var (right, probability) in Reached(tree, left))
            {
                if (right <= left)
                    continue;
                var scored = known.TryGetValue((left, right), out var found)
                    ? found
                    : weigh(left, right);
                var byOthers = ScoredPair.ToWeight(Math.Min(probability, 1 - 1e-15));
                if (scored is { } pair)
                    settled.Add(pair with { Weight = Math.Max(pair.Weight, byOthers) });
            }
        }
        return settled;
    }

    /// <summary>For each record its neighbours in the tree of the strongest links.</summary>
    private static Dictionary<int, List<ScoredPair>> StrongestTree(List<ScoredPair> own)
    {
        var tree = new Dictionary<int, List<ScoredPair>>();
        var root = new Dictionary<int, int>();
        int Root(int record)
        {
            while (root.TryGetValue(record, out var up))
                record = up;
            return record;
        }
        foreach (
            var pair in own.OrderByDescending(p => p.Weight)
                .ThenBy(p => p.Left)
                .ThenBy(p => p.Right)
        )
        {
            var (one, other) = (Root(pair.Left), Root(pair.Right));
            if (one == other)
                continue;
            root[one] = other;
            foreach (var end in (int[])[pair.Left, pair.Right])
            {
                if (!tree.TryGetValue(end, out var links))
                    tree[end] = links = [];
                links.Add(pair);
            }
        }
        return tree;
    }

    /// <summary>Every record the tree reaches from one, with the probability that each link on the way is right.</summary>
    private static IEnumerable<(int Record, double Probability)> Reached(
        Dictionary<int, List<ScoredPair>> tree,
        int from
    )
    {
        var open = new Stack<(int Record, int Before, double Probability)>([(from, -1, 1)]);
        while (open.TryPop(out var at))
        {
            if (at.Before >= 0)
                yield return (at.Record, at.Probability);
            foreach (var link in tree[at.Record])
            {
                var next = link.Left == at.Record ? link.Right : link.Left;
                if (next != at.Before)
                    open.Push((next, at.Record, at.Probability * link.Probability));
            }
        }
    }
}
