namespace Hearth.Core.Matching.Cards;

/// <summary>Whether two shares differ beyond chance, and by enough to matter.</summary>
internal static class TwoShares
{
    // Two-sided at 1 %: some twenty groups are looked at, and a flag should mean something.
    private const double Critical = 2.5758;

    /// <summary>The two-proportion z-test with a pooled share; and the lesser share is below a ratio of the greater.</summary>
    /// <param name="hits">In the one group.</param>
    /// <param name="of">Its size.</param>
    /// <param name="otherHits">In the other.</param>
    /// <param name="otherOf">Its size.</param>
    /// <param name="ratio">From 0 to 1: at 1, what chance does not explain differs however little it is.</param>
    public static bool Differ(int hits, int of, int otherHits, int otherOf, double ratio)
    {
        if (of == 0 || otherOf == 0)
            return false;
        var pooled = (double)(hits + otherHits) / (of + otherOf);
        var spread = Math.Sqrt(pooled * (1 - pooled) * (1.0 / of + 1.0 / otherOf));
        var (one, other) = ((double)hits / of, (double)otherHits / otherOf);
        return spread > 0
            && Math.Abs(one - other) / spread > Critical
            && Math.Min(one, other) < ratio * Math.Max(one, other);
    }
}
