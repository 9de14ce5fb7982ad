using Hearth.Core.People.Families;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Running;

/// <summary>Records in clusters, clusters as people, people in families.</summary>
internal sealed record Grouped(
    Clustering Clusters,
    PeopleFound People,
    IReadOnlyList<BuiltFamily> Families
);

/// <summary>
/// Groups what links say belongs together, and groups again once families have told which of their members are one.
/// </summary>
internal sealed record Grouping(
    int Run,
    DateOnly AsAt,
    Standing[] Known,
    string?[] Places,
    double JoinWeight,
    ClusterConstraints Constraints,
    StandingDecisions Decided
)
{
    public Grouped Of(IReadOnlyList<ScoredPair> pairs, PeopleBefore before)
    {
        var first = Of(pairs, PeopleBefore.Nobody, new HashSet<int>());
        var namesakes = NamesakesInFamily.Links(first, Known, JoinWeight);
        var (clusterOf, sizes) = (first.Clusters.ClusterOf, new int[first.Clusters.Count]);
        foreach (var cluster in clusterOf)
            sizes[cluster]++;
        var joining = namesakes
            .Select(p => (One: clusterOf[p.Left], Other: clusterOf[p.Right]))
            .Select(p => sizes[p.One] < sizes[p.Other] ? p.One : p.Other)
            .ToHashSet();
        return Of(
            [.. pairs, .. namesakes],
            before,
            Enumerable.Range(0, Known.Length).Where(i => joining.Contains(clusterOf[i])).ToHashSet()
        );
    }

    private Grouped Of(
        IReadOnlyList<ScoredPair> pairs,
        PeopleBefore before,
        IReadOnlySet<int> namesakes
    )
    {
        var clusters = Clusterer.Cluster(Known.Length, pairs, JoinWeight, Constraints);
        var people = PeopleFound.Make(
            Run,
            Known,
            clusters,
            before,
            Strongest(pairs),
            namesakes,
            Decided
        );
        var evidence = EvidenceOfFamilies.Of(
            people.People,
            Known,
            Places,
            clusters.ClusterOf,
            AsAt,
            Decided
        );
        return new(clusters, people, FamilyBuilder.Build(evidence));
    }

    /// <summary>The strongest link of each identity: what the person's page shows as how sure it is.</summary>
    private double?[] Strongest(IReadOnlyList<ScoredPair> pairs)
    {
        var strongest = new double?[Known.Length];
        foreach (var pair in pairs)
        {
            strongest[pair.Left] = Math.Max(strongest[pair.Left] ?? double.MinValue, pair.Weight);
            strongest[pair.Right] = Math.Max(strongest[pair.Right] ?? double.MinValue, pair.Weight);
        }
        return strongest;
    }
}
