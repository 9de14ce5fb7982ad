using Hearth.Linkage.Block;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Tests.Block;

public class BlockingRecallTests
{
    /// <summary>Each of five columns is the same in both records of a person four times in ten: 0.6^5 of the pairs never meet.</summary>
    [Fact, Trait("Requirement", "MA-4")]
    public void How_many_pairs_never_met_is_told_by_how_many_met_in_one_way_only()
    {
        string[] columns = ["a", "b", "c", "d", "e"];
        var random = new SplitMix(8);
        var builder = new RecordTableBuilder([.. columns.Select(c => new ColumnSpec(c))]);
        var (pairs, met) = (new List<ScoredPair>(), 0);
        const int people = 4_000;
        for (var person = 0; person < people; person++)
        {
            var kept = columns.Select(_ => random.Below(10) < 4).ToArray();
            builder.AddRow([.. columns.Select((c, i) => (Cell)$"{c}{person}")]);
            builder.AddRow([
                .. columns.Select((c, i) => (Cell)(kept[i] ? $"{c}{person}" : $"-{c}{person}")),
            ]);
            if (!kept.Any(k => k))
                continue;
            met++;
            pairs.Add(new(2 * person, (2 * person) + 1, 30, 0));
        }
        var model = new LinkageModel(
            "test",
            1e-3,
            [],
            [.. columns.Select(c => BlockingRule.On(c))]
        );

        var recall = BlockingRecall.Estimate(builder.Build(), model, pairs);

        recall.ShouldBe((double)met / people, 0.03);
        recall.ShouldBeLessThan(0.98);
    }
}
