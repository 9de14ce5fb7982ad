using Hearth.Linkage.Internals;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Cluster;

/// <summary>
/// Clusters that hold together: links are followed from the strongest down, and two clusters become one
/// only when the pairs between them, all of them and not the link alone, speak for it on average. One
/// link between two strong groups that otherwise disagree is a weak bridge and is refused.
/// </summary>
/// <remarks>
/// Average linkage in place of single linkage. Source: Hassanzadeh et al. (2009), "Framework for
/// evaluating clustering algorithms in duplicate detection"; Bansal, Blum and Chawla (2004),
/// "Correlation clustering".
/// </remarks>
public static class CohesiveClusterer
{
    /// <summary>What a link is refused for that only a part of both clusters supports.</summary>
    public const string WeakBridge = "weak bridge";

    // A pair counts within these bounds, so that one identifier in common does not outvote ten quarrels.
    private const double MostBits = 12;
    private const int MostPairs = 256;

    /// <summary>Groups records by their links.</summary>
    /// <param name="records">How many records there are.</param>
    /// <param name="pairs">Scored pairs, in any order, those below the thresholds too where they are known.</param>
    /// <param name="join">Links weaker than this (match weight, bits) are not followed.</param>
    /// <param name="split">Two clusters whose pairs weigh less than this on average stay two.</param>
    /// <param name="weigh">The weight of a pair of records that is not among the pairs.</param>
    /// <param name="constraints">What no cluster may hold.</param>
    public static Clustering Cluster(
        int records,
        IReadOnlyList<ScoredPair> pairs,
        double join,
        double split,
        Func<int, int, double> weigh,
        ClusterConstraints? constraints = null
    )
    {
        constraints ??= ClusterConstraints.None;
        var growing = new GrowingClusters(records, constraints);
        var refused = new List<RefusedLink>();
        foreach (var (left, right) in constraints.MustLink)
        {
            if (growing.JoinDecided(left, right) is { } because)
                refused.Add(new(left, right, double.PositiveInfinity, because));
        }
        var weights = new Dictionary<long, double>(pairs.Count);
        foreach (var pair in pairs)
            weights[Key(pair.Left, pair.Right)] = pair.Weight;
        double Of(int one, int other)
        {
            var (left, right) = one < other ? (one, other) : (other, one);
            return weights.TryGetValue(Key(left, right), out var weight)
                ? weight
                : weights[Key(left, right)] = weigh(left, right);
        }
        string? Besides(IEnumerable<int> one, int size, IEnumerable<int> other, int otherSize) =>
            size + otherSize > 2 && Mean(one, size, other, otherSize, Of) < split
                ? WeakBridge
                : null;

        var links = pairs.Where(p => p.Weight >= join).ToArray();
        Array.Sort(links, Clusterer.StrongestFirst);
        foreach (var link in links)
        {
            if (growing.Join(link.Left, link.Right, Besides) is { } because)
                refused.Add(new(link.Left, link.Right, link.Weight, because));
        }
        var (clusterOf, count) = growing.Numbered();
        return new(clusterOf, count, refused);
    }

    /// <summary>The mean over the pairs between two clusters, or over an even choice of them when there are many.</summary>
    private static double Mean(
        IEnumerable<int> one,
        int size,
        IEnumerable<int> other,
        int otherSize,
        Func<int, int, double> weigh
    )
    {
        var step = Math.Max(1, (int)((long)size * otherSize / MostPairs));
        int[] others = [.. other];
        var (sum, counted, place) = (0.0, 0, 0);
        foreach (var member in one)
        {
            foreach (var stranger in others)
            {
                if (place++ % step != 0)
                    continue;
                sum += Math.Clamp(weigh(member, stranger), -MostBits, MostBits);
                counted++;
            }
        }
        return sum / counted;
    }

    private static long Key(int left, int right) => ((long)left << 32) | (uint)right;
}
