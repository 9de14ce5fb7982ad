using CsCheck;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;
using Hearth.Linkage.Standardise;

namespace Hearth.Linkage.Tests.Compare;

public class LevelTestTests
{
    private static readonly LevelTest[] Every =
    [
        new NullEither("a"),
        new NullBoth("a"),
        new Exact("a"),
        new ValueIs("a", ["ANN"]),
        new JaroWinklerAtLeast("a", 0.8),
        new JaroAtLeast("a", 0.7),
        new LevenshteinAtMost("a", 2),
        new DamerauLevenshteinAtMost("a", 1),
        new JaccardAtLeast("a", 0.3),
        new SoundsAlike("a"),
        new NicknameOf("a"),
        new Reversed("a", "b"),
        new DateWithin("d", 40),
        new DayMonthSwapped("d"),
        new YearsApart("d", 1),
        new TwoDatePartsAgree("d"),
        new FirstOfJanuary("d"),
        new NumberWithin("n", 1),
        new NumberWithinShare("n", 0.1),
        new InCommon("s"),
        new AllOf(new Exact("a"), new Not(new Exact("b"))),
        new AnyOf(new Exact("d"), new Reversed("a", "b")),
    ];

    private static readonly Gen<string?> Name = Gen.Int[0, 8]
        .Select(i =>
            new[] { null, "ANN", "ANNE", "ANNIE", "BOB", "ROBERT", "NAN", "BO", "TED" }[i]
        );

    private static readonly Gen<(string?, string?, DateOnly?, double?, string?[])> Row = Gen.Select(
        Name,
        Name,
        Gen.Int[0, 800]
            .Select(d => d > 700 ? (DateOnly?)null : new DateOnly(2000, 1, 1).AddDays(d)),
        Gen.Int[0, 30].Select(n => n == 30 ? (double?)null : n),
        Name.Array[0, 3]
    );

    [Fact]
    public void Every_test_answers_the_same_whichever_record_comes_first() =>
        Gen.Select(Row, Row)
            .Sample(
                (one, other) =>
                {
                    var forward = Levels(Table(one, other), Every);
                    var backward = Levels(Table(other, one), Every);
                    return forward.SequenceEqual(backward);
                },
                iter: 3_000
            );

    [Theory]
    [InlineData("2015-03-04", "2015-04-03", true)]
    [InlineData("2015-03-04", "2015-03-04", false)]
    [InlineData("2015-03-14", "2015-03-14", false)]
    [InlineData("2015-03-04", "2016-04-03", false)]
    [Trait("Requirement", "MA-1")]
    public void A_day_and_month_written_the_wrong_way_about_are_seen(
        string one,
        string other,
        bool swapped
    ) => Holds(Dates(one, other), new DayMonthSwapped("d")).ShouldBe(swapped);

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_forename_and_surname_written_the_wrong_way_about_are_seen()
    {
        var table = new RecordTableBuilder("a", "b");
        table.AddRow("KHAN", "AISHA");
        table.AddRow("AISHA", "KHAN");
        Holds(table.Build(), new Reversed("a", "b")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("LS6 2AB", "LS6 2CD", PostcodePart.Sector, true)]
    [InlineData("LS6 2AB", "LS6 1CD", PostcodePart.Sector, false)]
    [InlineData("LS6 2AB", "LS6 1CD", PostcodePart.District, true)]
    [InlineData("LS6 2AB", "LS16 2AB", PostcodePart.District, false)]
    [InlineData("LS6 2AB", "LS16 2AB", PostcodePart.Area, true)]
    public void Postcodes_agree_part_by_part(
        string one,
        string other,
        PostcodePart part,
        bool agree
    )
    {
        var table = new RecordTableBuilder("p");
        table.AddRow(one);
        table.AddRow(other);
        Holds(table.Build(), new PostcodeAgrees("p", part)).ShouldBe(agree);
    }

    private static RecordTable Dates(string one, string other)
    {
        var table = new RecordTableBuilder(new ColumnSpec("d", ColumnKind.Date));
        table.AddRow(one);
        table.AddRow(other);
        return table.Build();
    }

    private static RecordTable Table(
        params (string? A, string? B, DateOnly? D, double? N, string?[] S)[] rows
    )
    {
        var table = new RecordTableBuilder(
            "a",
            "b",
            new ColumnSpec("d", ColumnKind.Date),
            new ColumnSpec("n", ColumnKind.Number),
            new ColumnSpec("s", ColumnKind.Set)
        );
        foreach (var row in rows)
            table.AddRow(row.A, row.B, row.D, row.N, row.S);
        return table.Build();
    }

    private static bool Holds(RecordTable table, LevelTest test) => Levels(table, test)[0] == 0;

    private static IReadOnlyList<int> Levels(RecordTable table, params LevelTest[] tests)
    {
        var comparisons = tests.Select(test => new Comparison(
            "c",
            [new("holds", test), new("else", new Else())]
        ));
        var model = new LinkageModel("tests", 0.5, [.. comparisons], []);
        return Linker.LevelsOf(model, Linker.Weigh(table, model, [(0, 1)])[0].Pattern);
    }
}
