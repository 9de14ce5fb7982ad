using CsCheck;
using Hearth.Linkage.Block;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Tests.Block;

public class BlockerTests
{
    private static readonly BlockingRule[] Rules =
    [
        BlockingRule.On("a", "b"),
        BlockingRule.Swapped("a", "b"),
        BlockingRule.On("c"),
        BlockingRule.On(BlockingKey.Prefix("a", 1), "c"),
    ];

    private static readonly Gen<string?> Value = Gen.Int[0, 4]
        .Select(i => new[] { null, "AX", "AY", "BX", "C" }[i]);

    private static readonly Gen<(string? A, string? B, string? C)[]> Rows = Gen.Select(
        Value,
        Value,
        Value
    ).Array[0, 12];

    [Fact]
    public void Every_pair_that_a_rule_holds_for_is_met_exactly_once() =>
        Rows.Sample(
            rows =>
            {
                var met = Met(rows, across: false);
                var expected = Pairs(rows.Length).Where(p => Holds(rows[p.Item1], rows[p.Item2]));
                return met.Order().SequenceEqual(expected.Order());
            },
            iter: 3_000
        );

    [Fact]
    public void Linking_across_files_never_meets_a_pair_within_one() =>
        Rows.Sample(
            rows =>
            {
                var expected = Pairs(rows.Length)
                    .Where(p => p.Item1 % 2 != p.Item2 % 2)
                    .Where(p => Holds(rows[p.Item1], rows[p.Item2]));
                return Met(rows, across: true).Order().SequenceEqual(expected.Order());
            },
            iter: 3_000
        );

    [Fact]
    public void A_block_that_is_too_large_is_left_out_and_reported()
    {
        var table = new RecordTableBuilder("born", "name");
        for (var i = 0; i < 50; i++)
            table.AddRow("1900-01-01", i < 2 ? "SAME" : $"NAME{i}");
        var model = new LinkageModel(
            "m",
            0.1,
            [],
            [BlockingRule.On("born"), BlockingRule.On("name")]
        )
        {
            MaxBlock = 20,
        };

        var report = Blocker.Report(table.Build(), model);

        report.Pairs.ShouldBe(1);
        report.Oversized.ShouldBe([new OversizedBlock("born", "1900-01-01", 50)]);
        report.Rules.Select(r => r.Pairs).ShouldBe([0, 1]);
    }

    private static List<(int, int)> Met((string? A, string? B, string? C)[] rows, bool across)
    {
        var table = new RecordTableBuilder("a", "b", "c", "file");
        for (var i = 0; i < rows.Length; i++)
            table.AddRow(rows[i].A, rows[i].B, rows[i].C, i % 2 == 0 ? "even" : "odd");
        var model = new LinkageModel("m", 0.1, [], Rules) { AcrossColumn = across ? "file" : null };
        var collector = new Collector([]);
        Blocker.Stream(table.Build(), model, ref collector);
        return collector.Pairs;
    }

    private static bool Holds(
        (string? A, string? B, string? C) l,
        (string? A, string? B, string? C) r
    ) =>
        (Same(l.A, r.A) && Same(l.B, r.B))
        || (Same(l.A, r.B) && Same(l.B, r.A))
        || Same(l.C, r.C)
        || (Same(l.A?[..1], r.A?[..1]) && Same(l.C, r.C));

    private static bool Same(string? l, string? r) => l is not null && l == r;

    private static IEnumerable<(int, int)> Pairs(int records) =>
        from l in Enumerable.Range(0, records)
        from r in Enumerable.Range(l + 1, records - l - 1)
        select (l, r);

    private readonly record struct Collector(List<(int, int)> Pairs) : IPairVisitor
    {
        public void Visit(int left, int right) => Pairs.Add((left, right));
    }
}
