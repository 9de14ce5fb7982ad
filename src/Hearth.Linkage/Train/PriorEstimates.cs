using Hearth.Linkage.Internals;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Train;

/// <summary>The probability that two records picked at random match.</summary>
internal static class PriorEstimates
{
    /// <summary>The prior under which candidate pairs are expected to hold as many matches as it says there are, by repetition. Matches that blocking misses are not seen.</summary>
    public static double FromCandidates(
        LinkageModel model,
        ComparisonPlan plan,
        (long Pattern, long Count)[] candidates,
        double pairs
    )
    {
        // Weights without the prior: it is what is sought.
        var weights = new PatternWeights(plan, model with { Prior = 0.5 });
        var evidence = candidates
            .Select(c => (Bits: weights.OfPattern(c.Pattern), c.Count))
            .ToList();
        var prior = model.Prior;
        for (var i = 0; i < 50; i++)
        {
            var bits = ScoredPair.ToWeight(prior);
            var matches = evidence.Sum(e => e.Count * ScoredPair.ToProbability(e.Bits + bits));
            var next = Within(matches / pairs);
            if (Math.Abs(next - prior) < 1e-4 * prior)
                return next;
            prior = next;
        }
        return prior;
    }

    /// <summary>Neither impossible nor certain.</summary>
    public static double Within(double prior) => Math.Clamp(prior, 1e-12, 0.5);
}
