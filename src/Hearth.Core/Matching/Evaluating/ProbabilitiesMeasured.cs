using Hearth.Linkage;
using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Evaluating;

/// <summary>How right a run's probabilities are, over the pairs of identities it kept.</summary>
/// <param name="Pairs">Pairs whose truth is known.</param>
/// <param name="Calibration">Of the probabilities the model says.</param>
/// <param name="ByWeightsAlone">Of what the match weights would say by themselves.</param>
/// <param name="ExpectedPrecision">Of pairs taken for one person, the share the probabilities expect to be.</param>
/// <param name="Precision">The share that are.</param>
/// <param name="ExpectedRecall">Of pairs expected to be one person, the share taken for one.</param>
/// <param name="Recall">Of pairs that are, the share taken for one; pairs never kept are in neither.</param>
public sealed record ProbabilitiesMeasured(
    int Pairs,
    Calibration Calibration,
    Calibration ByWeightsAlone,
    double ExpectedPrecision,
    double Precision,
    double ExpectedRecall,
    double Recall
)
{
    internal static ProbabilitiesMeasured Of(PairsOfTruth known, LinkageModel model)
    {
        var (made, expected, right) = (0.0, 0.0, 0.0);
        var (expectedInAll, rightInAll) = (0.0, 0.0);
        foreach (var (pair, together) in known.Pairs.Zip(known.Together))
        {
            var (probability, match) = (model.Probability(pair.Weight), pair.IsMatch ? 1 : 0);
            expectedInAll += probability;
            rightInAll += match;
            if (!together)
                continue;
            made++;
            expected += probability;
            right += match;
        }
        return new(
            known.Pairs.Count,
            Calibration.Of(known.Pairs, model.Probability),
            Calibration.Of(known.Pairs, ScoredPair.ToProbability),
            Share(expected, made),
            Share(right, made),
            Share(expected, expectedInAll),
            Share(right, rightInAll)
        );
    }

    private static double Share(double part, double all) => all == 0 ? 1 : part / all;
}
