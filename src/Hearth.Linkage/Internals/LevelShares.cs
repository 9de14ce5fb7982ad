using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Internals;

/// <summary>Turns counts of levels into probabilities that add up to 1 over the levels that are not null.</summary>
internal static class LevelShares
{
    /// <param name="levels">The levels of one comparison.</param>
    /// <param name="counts">Pairs (possibly parts of pairs) by level.</param>
    /// <param name="pseudoCount">Added in all, spread evenly, so that a level never seen has a small share and not none.</param>
    /// <param name="fixedShare">The probability of a level that is not to be learned, else null.</param>
    public static double[] Of(
        IReadOnlyList<ComparisonLevel> levels,
        double[] counts,
        double pseudoCount,
        Func<ComparisonLevel, double?> fixedShare
    )
    {
        var (free, seen, taken) = (0, 0.0, 0.0);
        for (var level = 0; level < levels.Count; level++)
        {
            if (levels[level].IsNull)
                continue;
            if (fixedShare(levels[level]) is { } share)
            {
                taken += share;
                continue;
            }
            free++;
            seen += counts[level];
        }
        var shares = new double[levels.Count];
        for (var level = 0; level < levels.Count; level++)
        {
            if (levels[level].IsNull)
                continue;
            shares[level] =
                fixedShare(levels[level])
                ?? (
                    (counts[level] + (pseudoCount / free))
                    / (seen + pseudoCount)
                    * Math.Max(0, 1 - taken)
                );
        }
        return shares;
    }
}
