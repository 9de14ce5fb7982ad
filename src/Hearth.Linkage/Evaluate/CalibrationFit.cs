using Hearth.Linkage.Score;

namespace Hearth.Linkage.Evaluate;

/// <summary>Learns what match weights are worth as probabilities.</summary>
/// <remarks>
/// Isotonic regression by pooling adjacent violators: Ayer et al. (1955), "An empirical distribution function for sampling
/// with incomplete information"; for probabilities, Zadrozny and Elkan (2002). Half a match and half a non-match are added
/// to each group (Jeffreys' prior), so that nothing is ever certain.
/// </remarks>
public static class CalibrationFit
{
    // Pairs about one weight are counted together: fewer tell nothing of a share.
    private const int Fewest = 40;

    /// <summary>The curve the pairs tell; null when they are too few to tell one.</summary>
    /// <param name="pairs">Pairs of known truth, in any order.</param>
    public static CalibrationCurve? Of(IEnumerable<KnownPair> pairs)
    {
        var groups = Groups([.. pairs.OrderBy(p => p.Weight)]);
        if (groups.Count < 2)
            return null;
        var pooled = new List<Group>();
        foreach (var group in groups)
        {
            pooled.Add(group);
            while (pooled.Count > 1 && pooled[^2].Share >= pooled[^1].Share)
            {
                pooled[^2] = pooled[^2].With(pooled[^1]);
                pooled.RemoveAt(pooled.Count - 1);
            }
        }
        // Two decimals are more than the pairs tell, and a person can read them.
        return new([
            .. pooled
                .Select(g => new CalibrationPoint(Math.Round(g.Weight, 2), Math.Round(g.Share, 5)))
                .DistinctBy(p => p.Weight),
        ]);
    }

    /// <summary>Pairs of rising weight, so many together; pairs of one weight are never parted.</summary>
    private static List<Group> Groups(KnownPair[] pairs)
    {
        var size = Math.Max(Fewest, pairs.Length / 200);
        var groups = new List<Group>();
        for (int from = 0, to; from < pairs.Length; from = to)
        {
            to = Math.Min(from + size, pairs.Length);
            while (to < pairs.Length && pairs[to].Weight == pairs[to - 1].Weight)
                to++;
            if (pairs.Length - to < size)
                to = pairs.Length;
            var own = pairs.AsSpan(from, to - from);
            var (weight, matches, stands) = (0.0, 0.0, 0.0);
            foreach (var pair in own)
            {
                weight += pair.Weight * pair.Stands;
                matches += pair.IsMatch ? pair.Stands : 0;
                stands += pair.Stands;
            }
            groups.Add(new(weight / stands, matches, stands, own.Length));
        }
        return groups;
    }

    private readonly record struct Group(double Weight, double Matches, double Stands, int Judged)
    {
        /// <summary>The prior counts against how many were judged, not for how many they stand.</summary>
        public double Share => Math.Min((Matches / Stands * Judged + 0.5) / (Judged + 1), 0.99999);

        public Group With(Group next) =>
            new(
                (Weight * Stands + next.Weight * next.Stands) / (Stands + next.Stands),
                Matches + next.Matches,
                Stands + next.Stands,
                Judged + next.Judged
            );
    }
}
