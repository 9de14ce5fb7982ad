using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>Draws pairs at random within strata of match weight; pure, and the same for the same pairs and number.</summary>
internal static class StratifiedDraw
{
    /// <summary>How far below the weight for keeping a pair is still looked at, in bits: 1 in 256 by the model.</summary>
    public const double Depth = 8;

    // Two fifths go evenly to all strata, so that none is judged by a handful; the rest where most is to be learned.
    private const double Even = 0.4;

    public sealed record Drawn(
        IReadOnlyList<Stratum> Strata,
        IReadOnlyList<(ScoredPair Pair, int Stratum, int Place, double Order)> Pairs
    );

    /// <param name="pairs">Every pair that could be drawn, each once.</param>
    /// <param name="together">Whether the run took the pair for one person.</param>
    /// <param name="keep">The run's weight for keeping.</param>
    /// <param name="join">And for joining.</param>
    /// <param name="size">How many to draw.</param>
    /// <param name="shareOf">A number of the pair's own between 0 and 1: the least are drawn.</param>
    public static Drawn Of(
        IReadOnlyList<ScoredPair> pairs,
        Func<ScoredPair, bool> together,
        double keep,
        double join,
        int size,
        Func<ScoredPair, double> shareOf
    )
    {
        var strata = Ranges(keep, join);
        var within = strata.Select(_ => new List<(ScoredPair Pair, double Share)>()).ToArray();
        foreach (var pair in pairs)
        {
            var isTogether = together(pair);
            var at = Array.FindIndex(strata, s => s.Holds(isTogether, pair.Weight));
            if (at >= 0)
                within[at].Add((pair, shareOf(pair)));
        }
        var counts = Allocated(within.Select(w => w.ConvertAll(p => p.Pair)).ToArray(), size);
        var drawn = new List<(ScoredPair, int, int, double)>();
        for (var s = 0; s < strata.Length; s++)
        {
            strata[s] = strata[s] with { Pairs = within[s].Count, Drawn = counts[s] };
            var chosen = within[s]
                .OrderBy(p => p.Share)
                .ThenBy(p => p.Pair.Left)
                .ThenBy(p => p.Pair.Right)
                .Take(counts[s]);
            // All strata are gone through at one pace, so that half the work gives half the precision and no bias.
            foreach (var (place, (pair, _)) in chosen.Index())
                drawn.Add((pair, s, place, (place + 0.5) / counts[s]));
        }
        return new(strata, drawn);
    }

    private static Stratum[] Ranges(double keep, double join)
    {
        var middle = (keep + join) / 2;
        return
        [
            new(false, keep - Depth, keep - (Depth / 2), 0, 0),
            new(false, keep - (Depth / 2), keep, 0, 0),
            new(false, keep, middle, 0, 0),
            new(false, middle, join, 0, 0),
            new(false, join, null, 0, 0),
            new(true, null, join, 0, 0),
            new(true, join, join + 6, 0, 0),
            new(true, join + 6, join + 14, 0, 0),
            new(true, join + 14, null, 0, 0),
        ];
    }

    /// <summary>
    /// Neyman's allocation, by pairs times standard deviation (Neyman 1934, "On the two different aspects of the
    /// representative method"), with the model's own probabilities for the deviation and an even part beneath.
    /// </summary>
    private static int[] Allocated(List<ScoredPair>[] strata, int size)
    {
        var filled = strata.Count(s => s.Count > 0);
        var wanted = strata.Select(Spread).ToArray();
        var all = wanted.Sum();
        return
        [
            .. strata.Select(
                (s, i) =>
                    s.Count == 0
                        ? 0
                        : (int)
                            Math.Min(
                                s.Count,
                                Math.Ceiling(
                                    size * ((Even / filled) + ((1 - Even) * wanted[i] / all))
                                )
                            )
            ),
        ];
    }

    private static double Spread(List<ScoredPair> pairs)
    {
        if (pairs.Count == 0)
            return 0;
        var share = Math.Clamp(pairs.Average(p => p.Probability), 0.005, 0.995);
        return pairs.Count * Math.Sqrt(share * (1 - share));
    }
}
