using CsCheck;
using Hearth.Linkage.Block;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Tests.Block;

/// <summary>However many rules, and of whatever kind, a pair is found once and by the first rule that holds.</summary>
public class ManyRulesTests
{
    private static readonly string[] Columns = ["a", "b", "c", "d", "e"];

    private static readonly Gen<BlockingRule> Rule = Gen.OneOf(
        Gen.Shuffle(Columns, 1, 3)
            .Select(columns => BlockingRule.On([.. columns.Select(c => new BlockingKey(c))])),
        Gen.Shuffle(Columns, 2).Select(columns => BlockingRule.Swapped(columns[0], columns[1]))
    );

    private static readonly Gen<string[][]> Rows = Gen.Char["xyz "]
        .Select(c => $"{c}".Trim())
        .Array[Columns.Length]
        .Array[2, 25];

    [Fact]
    public void Each_pair_is_found_once_by_the_first_rule_that_holds() =>
        Gen.Select(Rows, Rule.Array[1, 20])
            .Sample(
                (rows, rules) =>
                {
                    var builder = new RecordTableBuilder([
                        .. Columns.Select(c => new ColumnSpec(c)),
                    ]);
                    foreach (var row in rows)
                        builder.AddRow([.. row.Select(v => (Cell)v)]);
                    var model = new LinkageModel("m", 0.1, [], rules);
                    var found = new long[rules.Length];
                    for (var l = 0; l < rows.Length; l++)
                    {
                        for (var r = l + 1; r < rows.Length; r++)
                        {
                            var first = Array.FindIndex(
                                rules,
                                rule => Holds(rule, rows[l], rows[r])
                            );
                            if (first >= 0)
                                found[first]++;
                        }
                    }
                    return Blocker
                        .Report(builder.Build(), model)
                        .Rules.Select(rule => rule.Pairs)
                        .SequenceEqual(found);
                },
                iter: 1_000
            );

    /// <summary>Keys are kept in parts: those that have one part alike, and not the others, are two.</summary>
    [Fact]
    public void However_many_blocks_a_rule_makes_no_two_of_them_are_taken_for_one()
    {
        const int blocks = 140_000;
        var builder = new RecordTableBuilder(new ColumnSpec("a"), new ColumnSpec("b"));
        for (var twice = 0; twice < 2; twice++)
        for (var block = 0; block < blocks; block++)
            builder.AddRow($"{block}", twice == 0 ? $"{block % (1 << 16)}" : null);
        var model = new LinkageModel("m", 0.1, [], [BlockingRule.On("a"), BlockingRule.On("b")]);

        var report = Blocker.Report(builder.Build(), model);

        // By b: blocks 65,536 apart, and twice that far where there are so many.
        var third = blocks - (2 << 16);
        report.Rules.Select(r => r.Pairs).ShouldBe([blocks, (1 << 16) + (2 * third)]);
    }

    private static bool Holds(BlockingRule rule, string[] left, string[] right) =>
        OneWay(rule, left, right) || OneWay(rule, right, left);

    private static bool OneWay(BlockingRule rule, string[] left, string[] right) =>
        rule
            .Keys.Zip(rule.Against ?? rule.Keys)
            .All(part =>
                Value(left, part.First) is { Length: > 0 } value
                && value == Value(right, part.Second)
            );

    private static string Value(string[] row, BlockingKey key) =>
        row[Array.IndexOf(Columns, key.Column)];
}
