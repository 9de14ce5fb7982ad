using Hearth.Linkage.Block;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Tests.Block;

public class BlockingSearchTests
{
    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_rule_costs_what_the_blocker_counts()
    {
        var (table, _) = Records();
        foreach (var across in new[] { null, "file" })
        {
            foreach (var rule in Pool())
            {
                var model = new LinkageModel("m", 0.1, [], [rule])
                {
                    AcrossColumn = across,
                    MaxBlock = 40,
                };
                var (cost, counted) = (
                    RuleCost.Of(table, rule, 40, across).Pairs,
                    Blocker.Report(table, model).Pairs
                );
                // A pair that holds both ways costs twice in a rule of two sides.
                if (rule.Against is null)
                    cost.ShouldBe(counted, rule.Name);
                else
                    cost.ShouldBeInRange(counted, (2 * counted) + table.Count);
            }
        }
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void The_rules_chosen_find_the_matches_within_the_budget()
    {
        var (table, matches) = Records();
        var budget = new BlockingBudget(40_000, 40);
        var costs = Pool().Select(r => RuleCost.Of(table, r, budget.MaxBlock)).ToList();

        var plan = BlockingSearch.Choose(table, costs, matches, budget);

        plan.Pairs.ShouldBeLessThanOrEqualTo(budget.Pairs);
        plan.Rules.Sum(r => r.Adds).ShouldBeGreaterThan(0.95);
        plan.Recall.ShouldBeInRange(0.95, 1);
        plan.Rules[0].Adds.ShouldBeGreaterThanOrEqualTo(plan.Rules[^1].Adds);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_placeholder_that_everybody_shares_makes_no_block()
    {
        var builder = new RecordTableBuilder("born", "name");
        for (var i = 0; i < 5_000; i++)
            builder.AddRow("19000101", $"n{i / 2}");

        var cost = RuleCost.Of(builder.Build(), BlockingRule.On("born"), 2_000);

        cost.Pairs.ShouldBe(0);
        cost.LeftOut.ShouldBe(5_000);
    }

    [Fact]
    public void Capture_and_recapture_finds_how_many_were_never_seen()
    {
        // 10,000 fish, each caught by each of five nets with probability 0.4: 0.6^5 = 7.8 per cent are never seen.
        var random = new SplitMix(5);
        var times = new int[6];
        for (var fish = 0; fish < 10_000; fish++)
            times[Enumerable.Range(0, 5).Count(_ => random.Below(10) < 4)]++;

        var recall = CaptureRecapture.Recall(10_000 - times[0], times[1], times[2]);

        recall.ShouldBe(1 - Math.Pow(0.6, 5), 0.03);
        CaptureRecapture.Recall(0, 0, 0).ShouldBe(1);
        CaptureRecapture.Unseen(0, 0).ShouldBe(0);
    }

    private static IReadOnlyList<BlockingRule> Pool() =>
        [
            BlockingRule.On("a"),
            BlockingRule.On("b"),
            BlockingRule.On("a", "b"),
            BlockingRule.On("b", "c"),
            BlockingRule.On("a", "c"),
            BlockingRule.On(BlockingKey.Prefix("a", 1), "b"),
            BlockingRule.Swapped("a", "b"),
        ];

    /// <summary>Two records of each person; each value of the second is another one time in five.</summary>
    private static (RecordTable Table, List<ScoredPair> Matches) Records()
    {
        var random = new SplitMix(3);
        var builder = new RecordTableBuilder("file", "a", "b", "c");
        var matches = new List<ScoredPair>();
        for (var person = 0; person < 1_000; person++)
        {
            string[] held = [$"{random.Below(300)}", $"{random.Below(300)}", $"{random.Below(40)}"];
            builder.AddRow("one", held[0], held[1], held[2]);
            for (var c = 0; c < 3; c++)
                held[c] = random.Below(5) == 0 ? $"{random.Below(300)}" : held[c];
            builder.AddRow("other", held[0], held[1], held[2]);
            matches.Add(new(2 * person, (2 * person) + 1, 20, 0));
        }
        var table = builder.Build();
        // Only what some rule finds can be known.
        return (
            table,
            [
                .. matches.Where(m =>
                    Pool().Any(r => new RuleMeetings(table, r, 40).Holds(m.Left, m.Right))
                ),
            ]
        );
    }
}
