using Hearth.Linkage;
using Hearth.Linkage.Block;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;
using Hearth.Linkage.Train;
using LinkOptions = Hearth.Linkage.LinkOptions;

namespace Hearth.App.Linking.Building;

/// <summary>
/// Builds and trains a model for records nobody has described: explores with many cheap blocking rules,
/// learns from what these find, chooses the rules that find the most, and learns again.
/// </summary>
internal sealed class ModelLearning(
    RecordTable table,
    IReadOnlyList<Field> fields,
    bool across,
    LinkOptions options,
    StageClock clock
)
{
    // With so few pairs every one is looked at: blocking could only lose some.
    private const long Few = 2_000_000;
    private readonly string? acrossColumn = across ? TableBuilding.FileColumn : null;

    public LearnedModel Learn()
    {
        if ((long)table.Count * (table.Count - 1) / 2 <= Few)
            return LearnFromAll();
        var budget = new BlockingBudget(Math.Max(Few, 40L * table.Count));
        var costs = clock.Time("block", 0.25, "Looking for blocking rules", () => Costs(budget));
        var explored = BlockingSearch.Explore(costs, budget);
        var model = Trained([.. explored.Select(c => c.Rule)]);
        var plan = clock.Time(
            "block",
            0.55,
            "Choosing blocking rules",
            () => BlockingSearch.Choose(table, costs, Probable(model), budget, options)
        );
        model = model with { BlockingRules = [.. plan.Rules.Select(r => r.Rule)] };
        model = clock.Time(
            "train",
            0.6,
            "Learning again",
            () => PairKinds.Learn(table, model, options)
        );
        return new(model, plan);
    }

    private LearnedModel LearnFromAll()
    {
        var model = Trained([
            BlockingRule.On(TableBuilding.EveryoneColumn) with
            {
                Name = "every pair",
                MaxBlock = int.MaxValue,
            },
        ]);
        return new(model, null);
    }

    private LinkageModel Trained(IReadOnlyList<BlockingRule> rules)
    {
        var model = clock.Time(
            "train",
            0.35,
            "Learning",
            () => Linker.Train(table, Model(rules), options)
        );
        return clock.Time(
            "train",
            0.45,
            "Learning what relatives share",
            () => PairKinds.Learn(table, model, options)
        );
    }

    private List<RuleCost> Costs(BlockingBudget budget)
    {
        var pool = RulePool.Of(fields, table);
        var costs = new RuleCost[pool.Count];
        Parallel.For(
            0,
            pool.Count,
            new ParallelOptions { CancellationToken = options.Cancel },
            r => costs[r] = RuleCost.Of(table, pool[r], budget.MaxBlock, acrossColumn)
        );
        return [.. costs];
    }

    private List<ScoredPair> Probable(LinkageModel model)
    {
        var kinds = new KindWeights(table, model);
        return
        [
            .. Linker
                .Score(table, PairKinds.Bound(model), 0, options)
                .Pairs.Select(kinds.Weigh)
                .Where(p => p.Probability > 0.5),
        ];
    }

    private LinkageModel Model(IReadOnlyList<BlockingRule> rules) =>
        new(
            "linked",
            Math.Min(0.01, 1.0 / table.Count),
            ComparisonBuilding.Of(fields, table),
            rules
        )
        {
            AcrossColumn = acrossColumn,
            KeepWeight = -6,
            Training = new TrainingSettings
            {
                RandomPairs = 2_000_000,
                Sessions = [.. rules.OrderBy(r => r.Keys.Count).Take(6)],
            },
        };
}
