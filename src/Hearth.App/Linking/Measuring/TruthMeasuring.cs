using Hearth.Linkage.Cluster;
using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Score;

namespace Hearth.App.Linking.Measuring;

/// <summary>Measures links and clusters against the truth; recall is of all true pairs, whether or not anything looked at them.</summary>
internal static class TruthMeasuring
{
    private static readonly double[] ClusterThresholds =
    [
        -4,
        -2,
        -1,
        0,
        1,
        2,
        3,
        4,
        6,
        8,
        10,
        13,
        16,
        20,
    ];

    public static Measured Of(
        IReadOnlyList<ScoredPair> pairs,
        int[] truth,
        int[]? across,
        double chosen,
        double chosenJoin,
        Clustering clusters,
        Func<double, Clustering> clusterAt
    )
    {
        var curve = Thresholds.Curve(pairs, truth, across);
        var atChosen = Evaluation.Links(pairs, truth, chosen, across);
        var none = new CurvePoint(chosen, atChosen);
        var whole = new CurvePoint(chosenJoin, Clustered(clusters, truth, across));
        var swept = ClusterThresholds
            .Where(t => Math.Abs(t - chosenJoin) > 0.01)
            .Select(t => new CurvePoint(t, Clustered(clusterAt(t), truth, across)))
            .Append(whole);
        return new(
            new(none, curve.Append(none).MaxBy(p => p.Agreement.F1)!),
            new(whole, swept.MaxBy(p => p.Agreement.F1)!),
            Evaluation.Clusters(clusters.ClusterOf, truth),
            curve,
            Calibration.Of(pairs, truth),
            curve.Count == 0 ? 0 : curve[^1].Agreement.Recall
        );
    }

    private static Agreement Clustered(Clustering clusters, int[] truth, int[]? across) =>
        across is null
            ? Evaluation.Pairwise(clusters.ClusterOf, truth)
            : Evaluation.Pairwise(clusters.ClusterOf, truth, across);
}
