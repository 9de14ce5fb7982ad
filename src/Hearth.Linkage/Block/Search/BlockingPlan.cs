namespace Hearth.Linkage.Block;

/// <summary>Blocking rules chosen for some records, and what is to be expected of them.</summary>
/// <param name="Rules">In the order in which they were chosen: the most matches for the fewest pairs first.</param>
/// <param name="Recall">Estimated share of all matches that they find together.</param>
/// <param name="Pairs">Their pairs, added up; those that two rules find are counted twice.</param>
public sealed record BlockingPlan(IReadOnlyList<ChosenRule> Rules, double Recall, long Pairs);

/// <summary>A rule that was chosen.</summary>
/// <param name="Cost">What it costs.</param>
/// <param name="Finds">Of the matches that are known, the share it finds.</param>
/// <param name="Adds">The share that no rule before it finds.</param>
public sealed record ChosenRule(RuleCost Cost, double Finds, double Adds)
{
    /// <summary>The rule.</summary>
    public BlockingRule Rule => Cost.Rule;
}
