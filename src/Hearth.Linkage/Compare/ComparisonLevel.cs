namespace Hearth.Linkage.Compare;

/// <summary>
/// One answer a comparison can give. The first level of a comparison whose test holds decides.
/// </summary>
/// <param name="Label">How explanations name it.</param>
/// <param name="Test">When it holds.</param>
/// <param name="M">Probability of this level among records of one person; null until trained, and then it weighs nothing.</param>
/// <param name="U">Probability of this level among records of two persons; null until trained, and then it weighs nothing.</param>
public sealed record ComparisonLevel(
    string Label,
    LevelTest Test,
    double? M = null,
    double? U = null
)
{
    /// <summary>How the value's frequency adjusts the level, or null when it does not.</summary>
    public TermFrequency? TermFrequency { get; init; }

    /// <summary>Training leaves this level's m as it is.</summary>
    public bool FixM { get; init; }

    /// <summary>Training leaves this level's u as it is.</summary>
    public bool FixU { get; init; }

    /// <summary>A null level says nothing: its Bayes factor is 1 and it is outside the m and u of the others.</summary>
    public bool IsNull => Test.IsOfNulls;

    /// <summary>m ÷ u, before any term-frequency adjustment; 1 for a null or untrained level.</summary>
    public double BayesFactor => !IsNull && M is { } m && U is { } u && u > 0 ? m / u : 1;
}
