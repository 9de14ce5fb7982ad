namespace Hearth.Core.Matching.Reviewing;

/// <summary>What hangs on whether two identities are one person.</summary>
/// <param name="Records">Records that would change person, at least 1.</param>
/// <param name="Families">Families that would be joined or parted.</param>
/// <param name="OnList">One of them is on a list.</param>
/// <param name="HasNeed">One of them has a need met.</param>
public sealed record Stakes(int Records, int Families, bool OnList, bool HasNeed);

/// <summary>How much each of the stakes counts beside 1 for the pair itself.</summary>
public sealed record StakeWeights(double Doubling, double Family, double OnList, double Need);

/// <summary>
/// What a reviewer's next minute is worth, pair by pair: the uncertainty that an answer takes away, times what hangs on it.
/// </summary>
/// <remarks>
/// The uncertainty is the entropy of the answer in bits: the reduction expected of asking someone who knows, 1 at even odds
/// and 0 where the model is sure. Source: MacKay (1992), "Information-based objective functions for active data
/// selection"; Settles (2009), "Active learning literature survey", §3.1, uncertainty sampling. That it is multiplied by
/// stakes is decision theory's expected value of information, with stakes in place of money.
/// </remarks>
public static class ValueOfDecision
{
    /// <param name="probability">That they are one person, 0 to 1.</param>
    /// <param name="stakes">What hangs on it.</param>
    /// <param name="weights">How much each counts.</param>
    /// <returns>Bits times worth; 0 or more.</returns>
    public static double Of(double probability, Stakes stakes, StakeWeights weights) =>
        Entropy(probability) * Worth(stakes, weights);

    private static double Worth(Stakes stakes, StakeWeights weights) =>
        1
        + (weights.Doubling * Math.Log2(Math.Max(1, stakes.Records)))
        + (weights.Family * stakes.Families)
        + (stakes.OnList ? weights.OnList : 0)
        + (stakes.HasNeed ? weights.Need : 0);

    private static double Entropy(double p) =>
        p is <= 0 or >= 1 ? 0 : -(p * Math.Log2(p)) - ((1 - p) * Math.Log2(1 - p));
}
