using Hearth.Linkage.Score;

namespace Hearth.Linkage.Evaluate;

/// <summary>Thresholds for links: chosen by what the model expects, and the best by the truth.</summary>
public static class Thresholds
{
    /// <summary>
    /// The match weight at which F1 is expected to be greatest, if the probabilities are right. The truth
    /// is not asked. Where no pair is near it, it lies halfway to the next or to even odds.
    /// </summary>
    /// <param name="pairs">Scored pairs, well below any threshold too.</param>
    public static double Expected(IEnumerable<ScoredPair> pairs)
    {
        var weights = pairs.Select(p => p.Weight).OrderDescending().ToArray();
        var all = weights.Sum(ScoredPair.ToProbability);
        var (correct, best, threshold) = (0.0, 0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            correct += ScoredPair.ToProbability(weights[i]);
            var f1 = 2 * correct / (i + 1 + all);
            if (f1 > best)
            {
                var next = i + 1 < weights.Length ? Math.Max(weights[i + 1], 0) : 0;
                (best, threshold) = (f1, weights[i] > next ? (weights[i] + next) / 2 : weights[i]);
            }
        }
        return threshold;
    }

    /// <summary>Precision and recall at every weight that occurs, strongest first.</summary>
    /// <param name="pairs">Scored pairs.</param>
    /// <param name="truth">For each record its true entity; negative when unknown.</param>
    /// <param name="across">For each record its file, when only pairs of different files count; else null.</param>
    public static IReadOnlyList<CurvePoint> Curve(
        IEnumerable<ScoredPair> pairs,
        int[] truth,
        int[]? across = null
    )
    {
        var all = Evaluation.Links([], truth, 0, across).True;
        var known = pairs
            .Where(p => truth[p.Left] >= 0 && truth[p.Right] >= 0)
            .OrderByDescending(p => p.Weight)
            .ToArray();
        var points = new List<CurvePoint>();
        long correct = 0;
        for (var i = 0; i < known.Length; i++)
        {
            correct += truth[known[i].Left] == truth[known[i].Right] ? 1 : 0;
            if (i + 1 == known.Length || known[i + 1].Weight < known[i].Weight)
                points.Add(new(known[i].Weight, new(correct, i + 1, all)));
        }
        return points;
    }
}

/// <summary>One threshold and what links at or above it are worth.</summary>
/// <param name="Threshold">Match weight, bits.</param>
/// <param name="Agreement">Precision and recall.</param>
public sealed record CurvePoint(double Threshold, Agreement Agreement);
