namespace Hearth.Linkage.Score;

/// <summary>A pair of records and how strongly the evidence says they are one person's.</summary>
/// <param name="Left">The lower record number.</param>
/// <param name="Right">The higher record number.</param>
/// <param name="Weight">Match weight: log2 of the odds that they match, prior included.</param>
/// <param name="Pattern">Which level each comparison took: see <see cref="Linker.LevelsOf"/>.</param>
public readonly record struct ScoredPair(int Left, int Right, double Weight, long Pattern)
{
    /// <summary>The probability that they match, by the weight alone; what a calibrated model makes of it is <see cref="LinkageModel.Probability"/>.</summary>
    public double Probability => ToProbability(Weight);

    /// <summary>The probability that a match weight stands for.</summary>
    /// <param name="weight">log2 odds.</param>
    public static double ToProbability(double weight) => 1 / (1 + Math.Pow(2, -weight));

    /// <summary>The match weight that a probability stands for.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    public static double ToWeight(double probability) => Math.Log2(probability / (1 - probability));
}
