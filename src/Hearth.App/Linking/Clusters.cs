using Hearth.App.Linking.Building;
using Hearth.Linkage;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.App.Linking;

/// <summary>Clusters of one run's pairs at one threshold or another.</summary>
internal sealed class Clusters(
    RecordTable table,
    LinkageModel model,
    IReadOnlyList<ScoredPair> pairs,
    bool onePartner
)
{
    private readonly PairWeigher weigher = new(table, model);

    private readonly ClusterConstraints constraints = onePartner
        ? new() { PairRules = [PairRule.OneRecordPer(table, TableBuilding.FileColumn)] }
        : ClusterConstraints.None;

    public Clustering At(double join) =>
        CohesiveClusterer.Cluster(
            table.Count,
            pairs,
            join,
            Math.Min(model.SplitWeight, join),
            (l, r) => weigher.Weigh(l, r).Weight,
            constraints
        );

    /// <summary>The pairs as they stand once clusters are known.</summary>
    public IReadOnlyList<ScoredPair> Settled(Clustering clusters, double join, bool across)
    {
        var files = table[TableBuilding.FileColumn].Codes.ToArray();
        return SettledPairs.Of(
            pairs,
            clusters,
            join,
            (l, r) => across && files[l] == files[r] ? null : weigher.Weigh(l, r)
        );
    }
}
