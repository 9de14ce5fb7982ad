using Hearth.App.Linking.Building;
using Hearth.App.Linking.Recognition;
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
    IReadOnlyList<Field> fields,
    bool onePartner
)
{
    private static readonly PairRule[] NoRules = [];

    private readonly PairWeigher weigher = new(table, model);

    // Of numbers only valid ones are fields' values.
    private readonly ClusterConstraints constraints = new()
    {
        OneValues =
        [
            .. fields
                .Where(f => f.Role is Role.NhsNumber or Role.Nino)
                .Select(f => OneValue.Of(table, f.Name)),
        ],
        PairRules =
        [
            .. onePartner ? [PairRule.OneRecordPer(table, TableBuilding.FileColumn)] : NoRules,
            .. Lifetimes.Of(fields) is { } lives ? [Lifetime.NoDeathBeforeBirth(lives)] : NoRules,
        ],
    };

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
