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
