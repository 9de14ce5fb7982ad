namespace Hearth.Linkage.Score;

/// <summary>
/// Where each file holds a person once, a record's possible partners exclude one another: what speaks
/// for one speaks against the rest.
/// </summary>
/// <remarks>Source: Sadinle (2017), "Bayesian estimation of bipartite matchings for record linkage", JASA 112, in a first-order form.</remarks>
public static class OnePartner
{
    /// <summary>Of the records with a sure partner, the share that have two or more.</summary>
    /// <param name="pairs">Scored pairs between files.</param>
    /// <param name="sure">Match weight (bits) of a sure pair.</param>
    public static double Conflicts(IEnumerable<ScoredPair> pairs, double sure = 6)
    {
        var partners = new Dictionary<int, int>();
        foreach (var pair in pairs.Where(p => p.Weight >= sure))
        {
            partners[pair.Left] = partners.GetValueOrDefault(pair.Left) + 1;
            partners[pair.Right] = partners.GetValueOrDefault(pair.Right) + 1;
        }
        return partners.Count == 0 ? 0 : (double)partners.Values.Count(n => n > 1) / partners.Count;
    }

    /// <summary>The pairs with weights that count every other partner of either record against them.</summary>
    /// <param name="pairs">Scored pairs between files.</param>
    public static IReadOnlyList<ScoredPair> Weigh(IReadOnlyList<ScoredPair> pairs)
    {
        var odds = new Dictionary<int, double>();
        foreach (var pair in pairs)
        {
            var own = Odds(pair);
            odds[pair.Left] = odds.GetValueOrDefault(pair.Left) + own;
            odds[pair.Right] = odds.GetValueOrDefault(pair.Right) + own;
        }
        return
        [
            .. pairs.Select(pair =>
            {
                var own = Odds(pair);
                var others = Math.Max(0, odds[pair.Left] + odds[pair.Right] - (2 * own));
                return pair with { Weight = pair.Weight - Math.Log2(1 + others) };
            }),
        ];
    }

    private static double Odds(ScoredPair pair) => Math.Pow(2, Math.Min(pair.Weight, 60));
}
