using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Lookup;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Tests.Lookup;

/// <summary>One record looked up meets the records, at the weights, that scoring the whole table gives it.</summary>
public class LinkageIndexTests
{
    private static readonly ColumnSpec[] Specs =
    [
        "forename",
        "surname",
        new("born", ColumnKind.Date),
        "postcode",
        new("homes", ColumnKind.Set),
        "file",
    ];

    private static readonly Cell[][] Rows = Made();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Looking_up_each_record_finds_what_scoring_the_table_finds(bool across)
    {
        var model = Model(across);
        var table = Table(Rows);
        var index = new LinkageIndex(table, model);
        var scored = Linker.Score(table, model).Pairs;
        scored.Count.ShouldBeGreaterThan(400);
        var expected = scored
            .SelectMany(p => new[] { (p.Left, p.Right, p.Weight), (p.Right, p.Left, p.Weight) })
            .ToLookup(p => p.Item1, p => (Other: p.Item2, p.Weight));

        for (var record = 0; record < table.Count; record++)
        {
            var found = index.Find(Rows[record]);
            found.LeftOut.ShouldBeEmpty();
            found
                .Records.Select(f => f.Weight)
                .ShouldBe(found.Records.Select(f => f.Weight).OrderDescending());
            // It meets itself too, as a stranger of the same values would.
            var others = found
                .Records.Where(f => f.Record != record)
                .OrderBy(f => f.Record)
                .ToList();
            var wanted = expected[record].OrderBy(e => e.Other).ToList();
            others.Select(f => f.Record).ShouldBe(wanted.Select(e => e.Other));
            foreach (var (f, e) in others.Zip(wanted))
                f.Weight.ShouldBe(e.Weight, 1e-9);
        }
    }

    [Fact]
    public void A_newcomer_with_values_nobody_has_is_weighed_as_if_it_were_in_the_table()
    {
        var model = Model(across: false) with { KeepWeight = -30 };
        // Without term frequencies, to which a newcomer adds nothing but a table's record does.
        model = model with
        {
            Comparisons =
            [
                .. model.Comparisons.Select(c =>
                    c with
                    {
                        Levels = [.. c.Levels.Select(l => l with { TermFrequency = null })],
                    }
                ),
            ],
        };
        Cell[] newcomer =
        [
            "Alicia",
            Rows[7][1],
            new DateOnly(1931, 12, 13),
            Rows[7][3],
            new[] { "nowhere", "QX1 1AA" },
            "z",
        ];
        var whole = Table([.. Rows, newcomer]);

        var found = new LinkageIndex(Table(Rows), model).Find(newcomer);

        var expected = Linker
            .Score(whole, model)
            .Pairs.Where(p => p.Right == Rows.Length)
            .OrderBy(p => p.Left)
            .ToList();
        expected.ShouldNotBeEmpty();
        found.Records.Select(f => f.Record).Order().ShouldBe(expected.Select(p => p.Left));
        foreach (var (f, e) in found.Records.OrderBy(f => f.Record).Zip(expected))
        {
            f.Weight.ShouldBe(e.Weight, 1e-9);
            f.Pattern.ShouldBe(e.Pattern);
        }
    }

    [Fact]
    public void A_rule_by_which_it_would_meet_more_than_the_limit_is_left_out_and_named()
    {
        var model = Model(across: false) with { MaxBlock = 3 };
        var found = new LinkageIndex(Table(Rows), model).Find(Rows[0]);
        found.LeftOut.ShouldContain("surname");
    }

    private static LinkageModel Model(bool across) =>
        new(
            "look-up",
            0.001,
            [
                new(
                    "forename",
                    [
                        new("missing", new NullEither("forename")),
                        new("same", new Exact("forename"), 0.8, 0.05)
                        {
                            TermFrequency = new("forename"),
                        },
                        new("swapped", new Reversed("forename", "surname"), 0.01, 0.001),
                        new("similar", new JaroWinklerAtLeast("forename", 0.8), 0.1, 0.05),
                        new("different", new Else(), 0.09, 0.899),
                    ]
                ),
                new(
                    "surname",
                    [
                        new("missing", new NullEither("surname")),
                        new("same", new Exact("surname"), 0.8, 0.05)
                        {
                            TermFrequency = new("surname", 0.5),
                        },
                        new("similar", new JaroWinklerAtLeast("surname", 0.8), 0.1, 0.05)
                        {
                            TermFrequency = new("surname"),
                        },
                        new("different", new Else(), 0.1, 0.9),
                    ]
                ),
                new(
                    "born",
                    [
                        new("missing", new NullEither("born")),
                        new("same", new Exact("born"), 0.9, 0.01),
                        new("one edit", new LevenshteinAtMost("born", 1), 0.05, 0.04),
                        new("within a year", new DateWithin("born", 366), 0.03, 0.05),
                        new("different", new Else(), 0.02, 0.9),
                    ]
                ),
                new(
                    "homes",
                    [
                        new("missing", new NullEither("homes")),
                        new("in common", new InCommon("homes"), 0.7, 0.02),
                        new("different", new Else(), 0.3, 0.98),
                    ]
                ),
            ],
            [
                BlockingRule.On("surname"),
                BlockingRule.On("born", BlockingKey.Prefix("postcode", 3)),
                BlockingRule.Swapped("forename", "surname"),
            ]
        )
        {
            KeepWeight = -12,
            AcrossColumn = across ? "file" : null,
        };

    private static RecordTable Table(Cell[][] rows)
    {
        var builder = new RecordTableBuilder(Specs);
        foreach (var row in rows)
            builder.AddRow(row);
        return builder.Build();
    }

    private static Cell[][] Made()
    {
        var random = new SplitMix(5);
        string[] names = ["Ann", "Anna", "Bea", "Beatrice", "Cyd", "Dan", "Daniel", "Eve", "Fay"];
        string Name() => names[random.Below(names.Length)];
        string Home() => $"QX{1 + random.Below(3)} {random.Below(9)}AA";
        return
        [
            .. Enumerable
                .Range(0, 300)
                .Select(_ =>
                    new Cell[]
                    {
                        random.Below(15) == 0 ? null : Name(),
                        random.Below(15) == 0 ? null : Name() + Name(),
                        random.Below(15) == 0
                            ? (DateOnly?)null
                            : new DateOnly(1990, 1, 1).AddDays(random.Below(60)),
                        Home(),
                        new[] { Home(), Home() },
                        $"{(char)('a' + random.Below(3))}",
                    }
                ),
        ];
    }
}
