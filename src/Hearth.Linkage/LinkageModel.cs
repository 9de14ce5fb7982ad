using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Score;
using Hearth.Linkage.Train;

namespace Hearth.Linkage;

/// <summary>
/// A Fellegi–Sunter model: which pairs to look at, how to compare them, and what each answer weighs.
/// Immutable; training gives a new one.
/// </summary>
/// <param name="Name">How runs and reports name it.</param>
/// <param name="Prior">Probability that two records picked at random are of one person.</param>
/// <param name="Comparisons">The evidence, taken as independent given match or non-match.</param>
/// <param name="BlockingRules">A pair is looked at when any of these holds.</param>
/// <remarks>Source: Fellegi and Sunter (1969), "A theory for record linkage", JASA 64.</remarks>
public sealed record LinkageModel(
    string Name,
    double Prior,
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<BlockingRule> BlockingRules
)
{
    /// <summary>Match weight (bits) from which a pair is kept when no other threshold is given.</summary>
    public double KeepWeight { get; init; }

    /// <summary>Match weight (bits) from which a pair joins a cluster when no other threshold is given.</summary>
    public double JoinWeight { get; init; } = 4.0;

    /// <summary>
    /// A column naming each record's file, when records are linked across files and never within one;
    /// null when records are linked wherever they are.
    /// </summary>
    public string? AcrossColumn { get; init; }

    /// <summary>Largest block that is compared, in records, unless a rule says otherwise.</summary>
    public int MaxBlock { get; init; } = 2_000;

    /// <summary>
    /// Match weight (bits) that the pairs between two clusters must reach on average for the clusters to
    /// be one: lower than <see cref="JoinWeight"/>, so that a weak bridge between two strong groups is cut.
    /// </summary>
    public double SplitWeight { get; init; } = -2.0;

    /// <summary>What a match weight is worth as a probability, learned from pairs of known truth; null: the weight is the log2 odds.</summary>
    public CalibrationCurve? Calibration { get; init; }

    /// <summary>
    /// Kinds of pairs, where evidence is not independent: people of one home, twins, one person who moved.
    /// Empty: a pair is a match or two strangers, and evidence is independent given which.
    /// </summary>
    public IReadOnlyList<PairKind> Kinds { get; init; } = [];

    /// <summary>How m, u and the prior are learned.</summary>
    public TrainingSettings Training { get; init; } = new();

    /// <summary>The probability that a pair of this match weight is a match, calibrated when the model is.</summary>
    /// <param name="weight">Bits.</param>
    public double Probability(double weight) =>
        Calibration?.Probability(weight) ?? ScoredPair.ToProbability(weight);
}
