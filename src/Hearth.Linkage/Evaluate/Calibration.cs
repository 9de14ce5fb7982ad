using Hearth.Linkage.Score;

namespace Hearth.Linkage.Evaluate;

/// <summary>Whether probabilities are right: of pairs given 0.8, are eight in ten matches?</summary>
/// <param name="Bins">From low probability to high; empty bins are left out.</param>
public sealed record Calibration(IReadOnlyList<CalibrationBin> Bins)
{
    /// <summary>
    /// Expected calibration error: the mean distance between probability and truth over the bins, each
    /// counting by its pairs.
    /// </summary>
    /// <remarks>Source: Naeini, Cooper and Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning".</remarks>
    public double Error =>
        Bins.Sum(b => b.Pairs * Math.Abs(b.Probability - b.Matches))
        / Math.Max(1, Bins.Sum(b => b.Pairs));

    /// <summary>Measures pairs, in ten bins of equal width.</summary>
    /// <param name="pairs">Scored pairs.</param>
    /// <param name="truth">For each record its true entity; pairs with a negative one are left out.</param>
    public static Calibration Of(IEnumerable<ScoredPair> pairs, int[] truth)
    {
        var (counts, sums, matches) = (new long[10], new double[10], new long[10]);
        foreach (var pair in pairs)
        {
            if (truth[pair.Left] < 0 || truth[pair.Right] < 0)
                continue;
            var bin = Math.Min(9, (int)(pair.Probability * 10));
            counts[bin]++;
            sums[bin] += pair.Probability;
            matches[bin] += truth[pair.Left] == truth[pair.Right] ? 1 : 0;
        }
        return new([
            .. Enumerable
                .Range(0, 10)
                .Where(b => counts[b] > 0)
                .Select(b => new CalibrationBin(
                    counts[b],
                    sums[b] / counts[b],
                    (double)matches[b] / counts[b]
                )),
        ]);
    }
}

/// <summary>Pairs of about one probability.</summary>
/// <param name="Pairs">How many.</param>
/// <param name="Probability">Their mean probability.</param>
/// <param name="Matches">The share that are matches.</param>
public sealed record CalibrationBin(long Pairs, double Probability, double Matches);
