using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Train;

/// <summary>
/// m, and u where asked, from labelled pairs: the mean of a Dirichlet posterior whose prior is what the model had, worth
/// <see cref="LabelSettings.PriorPairs"/> pairs.
/// </summary>
/// <remarks>
/// Labels that stand for unequal numbers of pairs tell less than as many equal ones: they count as (Σw)² ÷ Σw² (Kish 1965,
/// "Survey sampling"), so that one heavy label does not pass for hundreds.
/// </remarks>
internal static class LabelEstimates
{
    public static LinkageModel Of(
        RecordTable table,
        LinkageModel model,
        IReadOnlyList<LabelledPair> labels,
        LabelSettings settings
    )
    {
        var comparer = new PairComparer(new ComparisonPlan(table, model.Comparisons));
        var judged = labels
            .Select(l =>
                (Label: l, Levels: Linker.LevelsOf(model, comparer.Pattern(l.Left, l.Right)))
            )
            .ToArray();
        return model with
        {
            Comparisons =
            [
                .. model.Comparisons.Select(
                    (comparison, c) =>
                    {
                        var of = judged.Select(j => (j.Label, Level: j.Levels[c])).ToArray();
                        var learned = Learned(
                            comparison,
                            of.Where(j => j.Label.IsMatch),
                            settings.PriorPairs,
                            l => l.M,
                            l => l.FixM,
                            (l, m) => l with { M = m }
                        );
                        return !settings.LearnU
                            ? learned
                            : Learned(
                                learned,
                                of.Where(j => !j.Label.IsMatch),
                                settings.PriorPairs,
                                l => l.U,
                                l => l.FixU,
                                (l, u) => l with { U = u }
                            );
                    }
                ),
            ],
        };
    }

    private static Comparison Learned(
        Comparison comparison,
        IEnumerable<(LabelledPair Label, int Level)> labels,
        double priorPairs,
        Func<ComparisonLevel, double?> had,
        Func<ComparisonLevel, bool> isFixed,
        Func<ComparisonLevel, double, ComparisonLevel> with
    )
    {
        var levels = comparison.Levels;
        var counts = new double[levels.Count];
        var (sum, squares) = (0.0, 0.0);
        foreach (var (label, level) in labels)
        {
            // A fixed level keeps its share; the others divide the rest, among pairs that took one of them.
            if (levels[level].IsNull || isFixed(levels[level]))
                continue;
            counts[level] += label.Stands;
            sum += label.Stands;
            squares += label.Stands * label.Stands;
        }
        if (squares == 0)
            return comparison;
        var worth = sum * sum / squares;
        var free = levels.Where(l => !l.IsNull && !isFixed(l)).ToArray();
        var share = 1 - levels.Where(l => !l.IsNull && isFixed(l)).Sum(l => had(l) ?? 0);
        var before = free.Sum(l => had(l) ?? 0);
        // An untrained comparison has nothing to blend with but that any level may be.
        double Prior(ComparisonLevel level) =>
            before > 0 ? (had(level) ?? 0) / before : 1.0 / free.Length;
        var prior = before > 0 ? priorPairs : 0.5;
        return comparison with
        {
            Levels =
            [
                .. levels.Select(
                    (level, l) =>
                        level.IsNull || isFixed(level)
                            ? level
                            : with(
                                level,
                                Math.Max(0, share)
                                    * ((worth * counts[l] / sum) + (prior * Prior(level)))
                                    / (worth + prior)
                            )
                ),
            ],
        };
    }
}
