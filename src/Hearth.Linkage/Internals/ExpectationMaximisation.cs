namespace Hearth.Linkage.Internals;

/// <summary>
/// Learns m of some comparisons from the pattern counts of one session's pairs, u being known. What
/// the session's share of matches is, is learned too and thrown away: it is of that block only.
/// </summary>
internal sealed class ExpectationMaximisation
{
    private readonly ComparisonPlan plan;
    private readonly (long Pattern, long Count)[] counts;
    private readonly int[] active;
    private readonly double[][] m;
    private readonly double[][] u;
    private double matchShare = 0.3;

    public ExpectationMaximisation(
        ComparisonPlan plan,
        LinkageModel model,
        (long Pattern, long Count)[] counts,
        IEnumerable<int> active
    )
    {
        this.plan = plan;
        this.counts = counts;
        this.active = [.. active];
        m = [.. model.Comparisons.Select(Starting.M)];
        u = [.. model.Comparisons.Select(c => c.Levels.Select(l => l.U ?? 1).ToArray())];
    }

    /// <summary>m by comparison and level after as many iterations as it takes; comparisons that are not active keep what they had.</summary>
    public double[][] Run(int iterations, double convergence)
    {
        for (var i = 0; i < iterations; i++)
        {
            if (Iterate() < convergence)
                break;
        }
        return m;
    }

    private double Iterate()
    {
        var matched = new double[m.Length][];
        foreach (var c in active)
            matched[c] = new double[m[c].Length];
        var (matches, total) = (0.0, 0.0);
        foreach (var (pattern, count) in counts)
        {
            var odds = matchShare / (1 - matchShare);
            foreach (var c in active)
            {
                var level = plan.LevelOf(pattern, c);
                // u is 0 only beside levels whose fixed u leave nothing: such a level weighs nothing.
                if (!plan.Comparisons[c].Levels[level].IsNull && u[c][level] > 0)
                    odds *= m[c][level] / u[c][level];
            }
            var expected = count * (odds / (1 + odds));
            foreach (var c in active)
                matched[c][plan.LevelOf(pattern, c)] += expected;
            matches += expected;
            total += count;
        }
        matchShare = Math.Clamp(matches / total, 1e-9, 1 - 1e-9);
        var change = 0.0;
        foreach (var c in active)
            change = Math.Max(change, Update(c, matched[c]));
        return change;
    }

    private double Update(int comparison, double[] matched)
    {
        var levels = plan.Comparisons[comparison].Levels;
        var learned = LevelShares.Of(
            levels,
            matched,
            pseudoCount: 0.5,
            level => level.FixM ? level.M : null
        );
        var change = 0.0;
        for (var level = 0; level < levels.Count; level++)
            change = Math.Max(change, Math.Abs(learned[level] - m[comparison][level]));
        m[comparison] = learned;
        return change;
    }
}
