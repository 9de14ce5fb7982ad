using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Block;

/// <summary>How many matches blocking rules miss, estimated without any truth.</summary>
public static class BlockingRecall
{
    /// <summary>
    /// Estimated share of all matches that meet by some rule, from 0 to 1: from how many of those found
    /// met by one rule alone and how many by two. Rules that share columns, and matches that are hard by
    /// every rule, make it an upper bound.
    /// </summary>
    /// <param name="table">The records.</param>
    /// <param name="model">Its rules, and how likely a weight is a match.</param>
    /// <param name="pairs">Scored pairs; each counts as far as it is probably a match.</param>
    /// <remarks>Source: see <see cref="CaptureRecapture"/>.</remarks>
    public static double Estimate(
        RecordTable table,
        LinkageModel model,
        IReadOnlyList<ScoredPair> pairs
    )
    {
        var met = new int[pairs.Count];
        foreach (var rule in model.BlockingRules)
        {
            var meets = new RuleMeetings(table, rule, model.MaxBlock);
            for (var p = 0; p < met.Length; p++)
                met[p] += meets.Holds(pairs[p].Left, pairs[p].Right) ? 1 : 0;
        }
        var (seen, once, twice) = (0.0, 0.0, 0.0);
        for (var p = 0; p < met.Length; p++)
        {
            var probability = model.Probability(pairs[p].Weight);
            seen += met[p] > 0 ? probability : 0;
            once += met[p] == 1 ? probability : 0;
            twice += met[p] == 2 ? probability : 0;
        }
        return CaptureRecapture.Recall(seen, once, twice);
    }
}
