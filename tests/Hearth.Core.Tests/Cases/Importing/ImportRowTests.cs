using Hearth.Core.Cases.Importing;

namespace Hearth.Core.Tests.Cases.Importing;

public class ImportRowTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    private static readonly ImportMap Map = new(
        "ref",
        "opened",
        "dd/MM/yyyy",
        new("level", new Dictionary<string, string> { ["L3"] = "targeted" }),
        new Dictionary<string, string> { ["forename"] = "first", ["birth-date"] = "born" },
        null,
        "plan",
        new("problems", new Dictionary<string, string> { ["Debt"] = "money" }),
        ";",
        ["summary"]
    );

    [Theory]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_reference_has_up_to_200_characters(int length, bool may) =>
        (Read(reference: new('x', length)).Wrong is null).ShouldBe(may);

    [Theory]
    [InlineData("01/10/2026", true)]
    [InlineData("02/10/2026", false)]
    [InlineData("29/02/2024", true)]
    [InlineData("29/02/2026", false)]
    [InlineData("2026-09-01", false)]
    [InlineData(null, false)]
    public void Support_opened_today_or_before_on_a_day_that_there_is(string? opened, bool may) =>
        (Read(opened: opened).Wrong is null).ShouldBe(may);

    [Theory]
    [InlineData(null, true)]
    [InlineData("Debt", true)]
    [InlineData("Debt; money;", true)]
    [InlineData("Debt;weather", false)]
    public void Only_problems_of_the_framework_are_taken(string? problems, bool may) =>
        (Read(problems: problems).Wrong is null).ShouldBe(may);

    [Fact]
    public void What_is_written_twice_is_taken_once_and_a_level_nobody_mapped_is_refused()
    {
        Read(problems: "Debt;money").Row!.Problems.ShouldBe(["money"]);
        Read(level: "L3").Row!.Level.ShouldBe("targeted");
        Read(level: "L9").Wrong!.ShouldContain("level of need");
        Read(level: null).Wrong.ShouldNotBeNull();
    }

    private static RowRead Read(
        string? reference = "A1",
        string? opened = "01/09/2025",
        string? level = "L3",
        string? problems = null
    ) =>
        ImportRows.Read(
            Map,
            column =>
                column switch
                {
                    "ref" => reference,
                    "opened" => opened,
                    "level" => level,
                    "problems" => problems,
                    "first" => "Tamsin",
                    _ => null,
                },
            ["targeted"],
            ["money"],
            Today
        );
}
