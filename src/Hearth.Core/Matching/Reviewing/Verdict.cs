namespace Hearth.Core.Matching.Reviewing;

/// <summary>What the answers to one pair come to.</summary>
/// <param name="State">Whether it waits, is to be settled, is decided or is left as it is.</param>
/// <param name="Answer">What was agreed or settled; null while it is neither.</param>
public sealed record Verdict(PairState State, PairAnswer? Answer)
{
    /// <summary>
    /// An answer counts alone only where one was asked for and it is sure: who cannot tell hands the pair to a second
    /// person, and where two differ a third settles it.
    /// </summary>
    /// <param name="answers">All answers to the pair, in any order.</param>
    /// <param name="needed">How many people were to judge it.</param>
    public static Verdict Of(IEnumerable<ReviewAnswer> answers, int needed)
    {
        var said = answers.OrderBy(a => a.At).ThenBy(a => a.Id).ToArray();
        if (said.LastOrDefault(a => a.Settles) is { } settled)
            return Ended(settled.Answer);
        if (said.Any(a => a.Answer == PairAnswer.CannotTell))
            needed = Math.Max(needed, 2);
        if (said.Length < needed)
            return new(PairState.Waiting, null);
        return said.All(a => a.Answer == said[0].Answer)
            ? Ended(said[0].Answer)
            : new(PairState.ToSettle, null);
    }

    private static Verdict Ended(PairAnswer answer) =>
        new(answer == PairAnswer.CannotTell ? PairState.LeftOpen : PairState.Decided, answer);
}
