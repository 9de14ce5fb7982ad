using Hearth.Linkage.Block;

namespace Hearth.Linkage.Train;

/// <summary>How a model's parameters are learned from unlabelled records.</summary>
public sealed record TrainingSettings
{
    /// <summary>Seed of the random pairs: the same records, model and seed give the same parameters.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Random pairs from which u is estimated. When there are no more pairs than this, all are used.</summary>
    public long RandomPairs { get; init; } = 1_000_000;

    /// <summary>
    /// Rules whose pairs train m, one expectation maximisation each; a comparison that looks at a
    /// session's columns learns nothing in it. Empty: the model's own blocking rules serve.
    /// </summary>
    public IReadOnlyList<BlockingRule> Sessions { get; init; } = [];

    /// <summary>Most iterations of one session.</summary>
    public int Iterations { get; init; } = 25;

    /// <summary>A session ends when no m changes by more than this.</summary>
    public double Convergence { get; init; } = 1e-4;

    /// <summary>
    /// Rules that hold for few pairs that are not matches. With <see cref="DeterministicRecall"/> they
    /// give the prior; empty, the prior comes from the candidate pairs once m and u are known.
    /// </summary>
    public IReadOnlyList<BlockingRule> DeterministicRules { get; init; } = [];

    /// <summary>The share of all matches that <see cref="DeterministicRules"/> find.</summary>
    public double DeterministicRecall { get; init; } = 0.8;

    /// <summary>Leave the model's prior as it is.</summary>
    public bool FixPrior { get; init; }

    /// <summary>
    /// Take the true matches among the random pairs out of u, weighing each pair by its probability of
    /// not being one. Matters when a person has many records, and for identifiers.
    /// </summary>
    public bool TakeMatchesOutOfU { get; init; } = true;
}
