namespace Hearth.Linkage.Block;

/// <summary>What blocking found.</summary>
/// <param name="Rules">For each rule in order, how much it adds.</param>
/// <param name="Oversized">Blocks left out because they were larger than the limit, largest first.</param>
public sealed record BlockingReport(
    IReadOnlyList<RuleReport> Rules,
    IReadOnlyList<OversizedBlock> Oversized
)
{
    /// <summary>Candidate pairs in all, each counted once.</summary>
    public long Pairs => Rules.Sum(r => r.Pairs);
}

/// <summary>What one blocking rule contributes.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Pairs">Pairs it finds that no earlier rule found.</param>
/// <param name="LargestBlock">Records in its largest block that was compared.</param>
public sealed record RuleReport(string Rule, long Pairs, int LargestBlock);

/// <summary>A block that was not compared.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Key">The values its records share.</param>
/// <param name="Records">How many records share them.</param>
public sealed record OversizedBlock(string Rule, string Key, int Records);
