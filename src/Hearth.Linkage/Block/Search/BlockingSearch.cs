using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Block;

/// <summary>Chooses blocking rules for given records and a budget.</summary>
public static class BlockingSearch
{
    private const int MostRules = 40;

    // No rule to begin with may take more than one part in so many of the budget.
    private const int Parts = 12;

    // What finding a match is worth, by how often it was found before: rules that hang by one column are
    // worth less than rules that find a match in several ways, for there are matches that nobody knows.
    private static readonly double[] WorthAgain = [1, 0.02, 0.005, 0.002];

    /// <summary>
    /// Rules to begin with, before any match is known: the widest that are affordable, so that what they
    /// find does not depend on one column, each column's share of the rules kept even. A rule that
    /// asks for all that a wider one asks for, and more, is left out.
    /// </summary>
    /// <param name="costs">The pool with what each rule costs.</param>
    /// <param name="budget">What blocking may cost.</param>
    public static IReadOnlyList<RuleCost> Explore(
        IEnumerable<RuleCost> costs,
        BlockingBudget budget
    )
    {
        var taken = new List<RuleCost>();
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = budget.Pairs;
        var waiting = costs.Where(c => c.Pairs > 0 && c.Pairs <= budget.Pairs / Parts).ToList();
        while (waiting.Count > 0 && taken.Count < MostRules)
        {
            var next = waiting
                .OrderBy(c => c.Rule.Keys.Count)
                .ThenBy(c => c.Rule.Columns.Sum(k => uses.GetValueOrDefault(k)))
                .ThenByDescending(c => c.Pairs)
                .First();
            waiting.Remove(next);
            if (next.Pairs > left)
                continue;
            left -= next.Pairs;
            taken.Add(next);
            waiting.RemoveAll(c => Asks(c.Rule, next.Rule));
            foreach (var column in next.Rule.Columns)
                uses[column] = uses.GetValueOrDefault(column) + 1;
        }
        return taken;
    }

    /// <summary>Whether a rule asks for all that another asks for.</summary>
    private static bool Asks(BlockingRule rule, BlockingRule wider) =>
        rule.Against is null
        && wider.Against is null
        && wider.Keys.All(k =>
            rule.Keys.Any(own => own == k || (own.Column == k.Column && own.Form == KeyForm.Whole))
        );

    /// <summary>
    /// The rules of the pool that together find the most matches within the budget, chosen one by one
    /// for what each adds to those before it per pair it costs.
    /// </summary>
    /// <param name="table">The records.</param>
    /// <param name="costs">The pool with what each rule costs.</param>
    /// <param name="matches">Scored pairs, each counting as far as it is probably a match.</param>
    /// <param name="budget">What blocking may cost.</param>
    /// <param name="options">Workers and cancellation.</param>
    public static BlockingPlan Choose(
        RecordTable table,
        IReadOnlyList<RuleCost> costs,
        IReadOnlyList<ScoredPair> matches,
        BlockingBudget budget,
        LinkOptions? options = null
    )
    {
        var probability = matches.Select(m => m.Probability).ToArray();
        var all = probability.Sum();
        var affordable = costs.Where(c => c.Pairs > 0 && c.Pairs <= budget.Pairs).ToArray();
        var finds = Finds(table, affordable, matches, budget.MaxBlock, options ?? new());
        var open = Enumerable.Range(0, affordable.Length).ToList();
        var seen = new int[matches.Count];
        var chosen = new List<ChosenRule>();
        var left = budget.Pairs;
        // A match found twice is worth a little too: it shows that the rules do not hang by one column.
        double Worth(int match) =>
            probability[match]
            * (
                seen[match] == 0 ? 1
                : seen[match] == 1 ? 0.02
                : 0
            );
        while (open.Count > 0 && chosen.Count < MostRules)
        {
            var best = open.Select(r => (Rule: r, Gain: finds[r].Sum(Worth)))
                .MaxBy(r => r.Gain / (table.Count + affordable[r.Rule].Pairs));
            open.Remove(best.Rule);
            if (best.Gain <= 1e-9 * all || affordable[best.Rule].Pairs > left)
            {
                open.RemoveAll(r => affordable[r].Pairs > left);
                if (best.Gain <= 1e-9 * all)
                    break;
                continue;
            }
            if (affordable[best.Rule].Pairs > best.Gain * budget.PairsPerMatch)
                continue;
            left -= affordable[best.Rule].Pairs;
            var adds = finds[best.Rule].Sum(m => seen[m] == 0 ? probability[m] : 0);
            chosen.Add(
                new(
                    affordable[best.Rule],
                    finds[best.Rule].Sum(m => probability[m]) / all,
                    adds / all
                )
            );
            foreach (var match in finds[best.Rule])
                seen[match]++;
        }
        return new(chosen, Recall(seen, probability, all), budget.Pairs - left);
    }

    private static double Recall(int[] seen, double[] probability, double all)
    {
        double Times(int times) => seen.Zip(probability).Sum(m => m.First == times ? m.Second : 0);
        var never = Times(0);
        var unseen = CaptureRecapture.Unseen(Times(1), Times(2));
        // What is known to be missed counts when it is more than what is thought to be.
        return all <= 0 ? 1 : (all - never) / (all - never + Math.Max(never, unseen));
    }

    private static int[][] Finds(
        RecordTable table,
        RuleCost[] costs,
        IReadOnlyList<ScoredPair> matches,
        int maxBlock,
        LinkOptions options
    )
    {
        var finds = new int[costs.Length][];
        Parallelly.Run(
            costs.Length,
            options,
            () => (object?)null,
            (_, rule) =>
            {
                var meets = new RuleMeetings(table, costs[rule].Rule, maxBlock);
                finds[rule] =
                [
                    .. Enumerable
                        .Range(0, matches.Count)
                        .Where(m => meets.Holds(matches[m].Left, matches[m].Right)),
                ];
            }
        );
        return finds;
    }
}
