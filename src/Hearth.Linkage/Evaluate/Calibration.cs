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
    public static Calibration Of(IEnumerable<ScoredPair> pairs, int[] truth) =>
        Of(
            pairs
                .Where(p => truth[p.Left] >= 0 && truth[p.Right] >= 0)
                .Select(p => new KnownPair(p.Weight, truth[p.Left] == truth[p.Right])),
            ScoredPair.ToProbability
        );

    /// <summary>Measures pairs of known truth, in ten bins of equal width, each counting for as many as it stands for.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="probability">The probability said of a match weight: <see cref="LinkageModel.Probability"/>.</param>
    public static Calibration Of(IEnumerable<KnownPair> pairs, Func<double, double> probability)
    {
        var (counts, sums, matches) = (new double[10], new double[10], new double[10]);
        foreach (var pair in pairs)
        {
            var said = probability(pair.Weight);
            var bin = Math.Min(9, (int)(said * 10));
            counts[bin] += pair.Stands;
            sums[bin] += said * pair.Stands;
            matches[bin] += pair.IsMatch ? pair.Stands : 0;
        }
        return new([
            .. Enumerable
                .Range(0, 10)
                .Where(b => counts[b] > 0)
                .Select(b => new CalibrationBin(
                    counts[b],
                    sums[b] / counts[b],
                    matches[b] / counts[b]
                )),
        ]);
    }
}

/// <summary>Pairs of about one probability.</summary>
/// <param name="Pairs">How many, or how many they stand for.</param>
/// <param name="Probability">Their mean probability.</param>
/// <param name="Matches">The share that are matches.</param>
public sealed record CalibrationBin(double Pairs, double Probability, double Matches);
