namespace Hearth.Linkage.Block;

/// <summary>What blocking may cost.</summary>
/// <param name="Pairs">Candidate pairs in all.</param>
/// <param name="MaxBlock">Records in the largest block that is compared.</param>
/// <param name="PairsPerMatch">A rule must find a match nobody else found for at least every so many pairs.</param>
public sealed record BlockingBudget(
    long Pairs,
    int MaxBlock = 2_000,
    double PairsPerMatch = 50_000
);
