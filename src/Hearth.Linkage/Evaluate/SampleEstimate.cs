using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Evaluate;

/// <summary>
/// Precision and recall of all pairs, estimated from a few that people judged, drawn at random within strata.
/// </summary>
/// <param name="Precision">Of the pairs taken for one person, the share that are; null while too little is judged.</param>
/// <param name="Recall">Of the pairs that are one person, the share taken for one; null while too little is judged. Only of pairs in some stratum: what blocking never found is not seen.</param>
/// <param name="Judged">Pairs judged.</param>
/// <remarks>
/// The estimate is the stratified one, each stratum's share counted by its pairs (Cochran 1977, "Sampling techniques", ch.
/// 5): unbiased for the counts, and a ratio of them for recall. The interval is fiducial: the unjudged pairs of each
/// stratum get a share drawn from Beta(x + ½, n − x + ½), many times, and the middle 95 % of what follows is kept
/// (Krishnamoorthy and Lee 2010, "Inference for functions of parameters in discrete distributions based on fiducial
/// approach"). A normal approximation would fail here, since most strata hold nearly all or nearly no matches.
/// </remarks>
public sealed record SampleEstimate(Interval? Precision, Interval? Recall, int Judged)
{
    private const int Draws = 4_000;

    /// <summary>Estimates from what was judged. Repeatable: the same strata and seed give the same interval.</summary>
    /// <param name="strata">Every stratum, also those with no pairs judged.</param>
    /// <param name="seed">Of the random shares.</param>
    public static SampleEstimate Of(IReadOnlyList<SampleStratum> strata, ulong seed = 1)
    {
        SampleStratum[] filled = [.. strata.Where(s => s.Pairs > 0)];
        var judged = filled.Sum(s => s.Judged);
        var together = Array.FindAll(filled, s => s.Together);
        var sawTogether = together.Length > 0 && together.All(s => s.Judged > 0);
        if (!sawTogether)
            return new(null, null, judged);
        var sawAll = filled.All(s => s.Judged > 0);
        var (precisions, recalls) = (new double[Draws], new double[Draws]);
        var random = new RandomShares(seed);
        for (var i = 0; i < Draws; i++)
        {
            (precisions[i], recalls[i]) = Figures(
                filled,
                s => s.Matches + ((s.Pairs - s.Judged) * Share(random, s))
            );
        }
        var (precision, recall) = Figures(filled, s => s.Pairs * ((double)s.Matches / s.Judged));
        return new(
            Middle(precision, precisions),
            sawAll && !double.IsNaN(recall) ? Middle(recall, recalls) : null,
            judged
        );
    }

    private static double Share(RandomShares random, SampleStratum s) =>
        s.Judged == s.Pairs ? 0 : random.Beta(s.Matches + 0.5, s.Judged - s.Matches + 0.5);

    private static (double Precision, double Recall) Figures(
        SampleStratum[] strata,
        Func<SampleStratum, double> matches
    )
    {
        var (right, missed, taken) = (0.0, 0.0, 0.0);
        foreach (var stratum in strata)
        {
            if (stratum.Together)
                (right, taken) = (right + matches(stratum), taken + stratum.Pairs);
            else
                missed += matches(stratum);
        }
        return (right / taken, right / (right + missed));
    }

    private static Interval Middle(double value, double[] drawn)
    {
        Array.Sort(drawn);
        return new(
            value,
            Math.Min(value, drawn[(int)(0.025 * Draws)]),
            Math.Max(value, drawn[(int)(0.975 * Draws)])
        );
    }
}
