namespace Hearth.Core.Matching.Cards;

/// <summary>Whether two shares differ beyond chance.</summary>
internal static class TwoShares
{
    // Two-sided at 1 %: some twenty groups are looked at, and a flag should mean something.
    private const double Critical = 2.5758;

    /// <summary>The two-proportion z-test with a pooled share.</summary>
    /// <param name="hits">In the one group.</param>
    /// <param name="of">Its size.</param>
    /// <param name="otherHits">In the other.</param>
    /// <param name="otherOf">Its size.</param>
    public static bool Differ(int hits, int of, int otherHits, int otherOf)
    {
        if (of == 0 || otherOf == 0)
            return false;
        var pooled = (double)(hits + otherHits) / (of + otherOf);
        var spread = Math.Sqrt(pooled * (1 - pooled) * (1.0 / of + 1.0 / otherOf));
        return spread > 0
            && Math.Abs((double)hits / of - (double)otherHits / otherOf) / spread > Critical;
    }
}
