using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.FrontDoor;

/// <summary>The public form takes what a family writes, and no more than any family would.</summary>
[Trait("Requirement", "SU-3")]
public class AskForSupportRulesTests
{
    private static readonly AskForSupport Asked = new(
        "Tamsin Ashgrove",
        "Mum",
        "01632 960001",
        null,
        "QX1 1AA",
        [],
        "I cannot keep up",
        null,
        null
    );

    [Fact]
    public void What_is_missing_is_said_where_it_is_missing()
    {
        Field(Asked).ShouldBeNull();
        Field(Asked with { Name = " " }).ShouldBe(nameof(Asked.Name));
        Field(Asked with { Phone = null }).ShouldBe(nameof(Asked.Phone));
        Field(Asked with { Phone = null, Email = "tamsin@example.org" }).ShouldBeNull();
        Field(Asked with { Happening = "" }).ShouldBe(nameof(Asked.Happening));
    }

    [Fact]
    public void A_line_has_an_end_and_so_has_a_text()
    {
        var (line, longer) = (new string('x', 200), new string('x', 201));
        Field(
                Asked with
                {
                    Name = line,
                    Is = line,
                    Phone = line,
                    Email = line,
                    Postcode = line,
                    Children = [Child(line)],
                }
            )
            .ShouldBeNull();
        Field(Asked with { Name = longer }).ShouldBe(nameof(Asked.Name));
        Field(Asked with { Is = longer }).ShouldBe(nameof(Asked.Is));
        Field(Asked with { Phone = longer }).ShouldBe(nameof(Asked.Phone));
        Field(Asked with { Email = longer }).ShouldBe(nameof(Asked.Email));
        Field(Asked with { Postcode = longer }).ShouldBe(nameof(Asked.Postcode));
        Field(Asked with { Children = [Child(longer)] }).ShouldBe(nameof(Asked.Children));

        var (text, more) = (new string('x', 5_000), new string('x', 5_001));
        Field(Asked with { Happening = text, WouldHelp = text, SafeToContact = text })
            .ShouldBeNull();
        Field(Asked with { Happening = more }).ShouldBe(nameof(Asked.Happening));
        Field(Asked with { WouldHelp = more }).ShouldBe(nameof(Asked.WouldHelp));
        Field(Asked with { SafeToContact = more }).ShouldBe(nameof(Asked.SafeToContact));
    }

    [EachDatabase]
    public async Task Twelve_children_are_taken_and_thirteen_are_not(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        PersonSaid[] children = [.. Enumerable.Repeat(Child("Bryn"), 13)];

        (await council.AskAsync(Asked with { Children = children[..12] }))
            .Done()
            .People.Count.ShouldBe(13, "and who asks");
        (await council.AskAsync(Asked with { Children = children }))
            .Refused()
            .ShouldContain("12 children");
    }

    private static string? Field(AskForSupport asked) => AskForSupportRules.Wrong(asked)?.About;

    private static PersonSaid Child(string name) => new(new() { Forename = name }, null);
}
