using Hearth.Linkage.Internals;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Cluster;

/// <summary>
/// Connected components of the links, built from the strongest link down and never against a
/// constraint: where two clusters may not be one, it is the weaker link between them that is refused.
/// </summary>
public static class Clusterer
{
    /// <summary>Groups records by their links.</summary>
    /// <param name="records">How many records there are.</param>
    /// <param name="pairs">Scored pairs, in any order.</param>
    /// <param name="threshold">Links weaker than this (match weight, bits) are not followed.</param>
    /// <param name="constraints">What no cluster may hold.</param>
    public static Clustering Cluster(
        int records,
        IEnumerable<ScoredPair> pairs,
        double threshold,
        ClusterConstraints? constraints = null
    )
    {
        var growing = new GrowingClusters(records, constraints ?? ClusterConstraints.None);
        var refused = new List<RefusedLink>();
        foreach (var (left, right) in (constraints ?? ClusterConstraints.None).MustLink)
        {
            if (growing.JoinDecided(left, right) is { } because)
                refused.Add(new(left, right, double.PositiveInfinity, because));
        }
        var links = pairs.Where(p => p.Weight >= threshold);
        // Where nothing may be refused, the order of joining changes nothing.
        if (!ReferenceEquals(constraints ?? ClusterConstraints.None, ClusterConstraints.None))
            links = Sorted(links);
        foreach (var link in links)
        {
            if (growing.Join(link.Left, link.Right) is { } because)
                refused.Add(new(link.Left, link.Right, link.Weight, because));
        }
        var (clusterOf, count) = growing.Numbered();
        return new(clusterOf, count, refused);
    }

    private static ScoredPair[] Sorted(IEnumerable<ScoredPair> links)
    {
        var sorted = links.ToArray();
        Array.Sort(sorted, StrongestFirst);
        return sorted;
    }

    internal static int StrongestFirst(ScoredPair one, ScoredPair other)
    {
        var order = other.Weight.CompareTo(one.Weight);
        if (order == 0)
            order = one.Left.CompareTo(other.Left);
        return order == 0 ? one.Right.CompareTo(other.Right) : order;
    }
}
