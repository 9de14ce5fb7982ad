using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Train;

/// <summary>Models with one kind of parameter estimated anew from pattern counts.</summary>
internal static class ParameterEstimates
{
    /// <summary>u as the share of each level among random pairs, nearly all of which are of two persons.</summary>
    public static LinkageModel U(
        LinkageModel model,
        ComparisonPlan plan,
        (long Pattern, long Count)[] random
    ) => WithU(model, plan, random, _ => 1);

    /// <summary>u with every random pair counting as far as, by the model, it is not a match.</summary>
    public static LinkageModel UWithoutMatches(
        LinkageModel model,
        ComparisonPlan plan,
        (long Pattern, long Count)[] random
    )
    {
        var weights = new PatternWeights(plan, model);
        return WithU(
            model,
            plan,
            random,
            pattern => ScoredPair.ToProbability(-weights.OfPattern(pattern))
        );
    }

    /// <summary>m as the mean over the sessions in which a comparison learns; one that learns in none keeps what it has.</summary>
    public static LinkageModel M(
        LinkageModel model,
        ComparisonPlan plan,
        IReadOnlyList<TrainingSession> sessions
    )
    {
        var sums = model.Comparisons.Select(c => new double[c.Levels.Count]).ToArray();
        var learned = new int[sums.Length];
        foreach (var session in sessions.Where(s => s.HasLesson))
        {
            var m = new ExpectationMaximisation(plan, model, session.Counts, session.Learning).Run(
                model.Training.Iterations,
                model.Training.Convergence
            );
            foreach (var c in session.Learning)
            {
                learned[c]++;
                for (var level = 0; level < sums[c].Length; level++)
                    sums[c][level] += m[c][level];
            }
        }
        return model with
        {
            Comparisons =
            [
                .. model.Comparisons.Select(
                    (comparison, c) =>
                        learned[c] == 0
                            ? comparison
                            : With(
                                comparison,
                                (level, l) =>
                                    level.FixM ? level : level with { M = sums[c][l] / learned[c] }
                            )
                ),
            ],
        };
    }

    /// <summary>
    /// m of one comparison that no session taught, from candidate pairs weighed by all the others. It
    /// leans towards agreement, since candidates were found by agreeing on something.
    /// </summary>
    public static LinkageModel MFromTheOthers(
        LinkageModel model,
        ComparisonPlan plan,
        (long Pattern, long Count)[] candidates,
        int comparison
    )
    {
        var held = model.Comparisons[comparison];
        var silent = With(held, (level, _) => level with { M = null });
        var weights = new PatternWeights(plan, Replaced(model, comparison, silent));
        var counts = new double[held.Levels.Count];
        foreach (var (pattern, count) in candidates)
        {
            counts[plan.LevelOf(pattern, comparison)] +=
                count * ScoredPair.ToProbability(weights.OfPattern(pattern));
        }
        var m = LevelShares.Of(held.Levels, counts, 0.5, l => l.FixM ? l.M : null);
        return Replaced(
            model,
            comparison,
            With(held, (level, l) => level.FixM ? level : level with { M = m[l] })
        );
    }

    private static LinkageModel Replaced(LinkageModel model, int place, Comparison comparison) =>
        model with
        {
            Comparisons = [.. model.Comparisons.Select((c, i) => i == place ? comparison : c)],
        };

    private static LinkageModel WithU(
        LinkageModel model,
        ComparisonPlan plan,
        (long Pattern, long Count)[] random,
        Func<long, double> share
    )
    {
        var counts = model.Comparisons.Select(c => new double[c.Levels.Count]).ToArray();
        foreach (var (pattern, count) in random)
        {
            var counted = count * share(pattern);
            for (var c = 0; c < counts.Length; c++)
                counts[c][plan.LevelOf(pattern, c)] += counted;
        }
        return model with
        {
            Comparisons =
            [
                .. model.Comparisons.Select(
                    (comparison, c) =>
                    {
                        var u = LevelShares.Of(
                            comparison.Levels,
                            counts[c],
                            0.5,
                            l => l.FixU ? l.U : null
                        );
                        return With(
                            comparison,
                            (level, l) => level.FixU ? level : level with { U = u[l] }
                        );
                    }
                ),
            ],
        };
    }

    private static Comparison With(
        Comparison comparison,
        Func<ComparisonLevel, int, ComparisonLevel> change
    ) =>
        comparison with
        {
            Levels =
            [
                .. comparison.Levels.Select((level, l) => level.IsNull ? level : change(level, l)),
            ],
        };
}
