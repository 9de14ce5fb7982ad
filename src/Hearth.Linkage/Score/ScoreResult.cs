using Hearth.Linkage.Block;

namespace Hearth.Linkage.Score;

/// <summary>What scoring found.</summary>
/// <param name="Pairs">The pairs at or above the threshold, in an order that is the same in every run.</param>
/// <param name="Blocking">How many pairs were looked at, rule by rule, and which blocks were left out.</param>
public sealed record ScoreResult(IReadOnlyList<ScoredPair> Pairs, BlockingReport Blocking);
