using Hearth.Linkage.Evaluate;

namespace Hearth.App.Linking.Measuring;

/// <summary>What a run is worth by the truth.</summary>
/// <param name="Pairwise">Of pairs at or above a threshold.</param>
/// <param name="Cluster">Of the pairs that clusters hold together.</param>
/// <param name="Whole">Clusters that are exactly one entity, records alone included, at the chosen threshold.</param>
/// <param name="Curve">Precision and recall of pairs by threshold.</param>
/// <param name="Calibration">Of every pair that was kept.</param>
/// <param name="BlockingRecall">The share of true pairs among the pairs that were kept.</param>
public sealed record Measured(
    ChosenAndBest Pairwise,
    ChosenAndBest Cluster,
    Agreement Whole,
    IReadOnlyList<CurvePoint> Curve,
    Calibration Calibration,
    double BlockingRecall
);

/// <summary>At the threshold the tool chose by itself, and at the one that the truth would have chosen.</summary>
public sealed record ChosenAndBest(CurvePoint Chosen, CurvePoint Best);
