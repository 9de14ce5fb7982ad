namespace Hearth.Linkage.Score;

/// <summary>
/// What a match weight is worth as a probability, learned from pairs whose truth is known: straight lines in log odds
/// between points, rising all the way. Evidence that is not independent makes weights too sure of themselves; this says
/// how sure they may be, and changes neither the weights nor their order.
/// </summary>
/// <remarks>Source: Zadrozny and Elkan (2002), "Transforming classifier scores into accurate multiclass probability estimates".</remarks>
public sealed class CalibrationCurve
{
    /// <summary>The points, by rising weight.</summary>
    public IReadOnlyList<CalibrationPoint> Points { get; }

    /// <param name="points">At least one; weights rise, and probabilities rise or stay, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">They do not.</exception>
    public CalibrationCurve(IReadOnlyList<CalibrationPoint> points)
    {
        if (points.Count == 0)
            throw new ArgumentException("A calibration has at least one point", nameof(points));
        if (points.Any(p => !double.IsFinite(p.Weight) || p.Probability is not (> 0 and < 1)))
            throw new ArgumentException(
                "A calibration's weights are finite and its probabilities between 0 and 1",
                nameof(points)
            );
        if (
            points
                .Zip(points.Skip(1))
                .Any(p =>
                    p.Second.Weight <= p.First.Weight || p.Second.Probability < p.First.Probability
                )
        )
            throw new ArgumentException(
                "A calibration's weights rise, and its probabilities do not fall",
                nameof(points)
            );
        Points = points;
    }

    /// <summary>The probability of a match weight; beyond either end that of the end, for nothing is known there.</summary>
    /// <param name="weight">Bits.</param>
    public double Probability(double weight)
    {
        if (weight <= Points[0].Weight)
            return Points[0].Probability;
        if (weight >= Points[^1].Weight)
            return Points[^1].Probability;
        var (low, high) = (0, Points.Count - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Points[middle].Weight <= weight ? (middle, high) : (low, middle);
        }
        var (one, other) = (Points[low], Points[high]);
        var along = (weight - one.Weight) / (other.Weight - one.Weight);
        var (from, to) = (
            ScoredPair.ToWeight(one.Probability),
            ScoredPair.ToWeight(other.Probability)
        );
        return ScoredPair.ToProbability(from + along * (to - from));
    }
}

/// <summary>A match weight in bits, and the share of pairs about it that are matches.</summary>
public readonly record struct CalibrationPoint(double Weight, double Probability);
