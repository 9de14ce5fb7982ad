using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Sharing.Partners;

public sealed class PartnerRulebookTests : IDisposable
{
    private static readonly string Released = Checkout.PathOf("rulebook");
    private readonly string council = Directory.CreateTempSubdirectory("hearth-rules-").FullName;

    public void Dispose() => Directory.Delete(council, recursive: true);

    [Fact, Trait("Requirement", "AG-6")]
    public void A_review_asks_the_seven_questions_of_the_agreement() =>
        new PartnerRulebook(Released)
            .On(new(2026, 6, 1))
            .Questions.Select(q => q.Id)
            .ShouldBe([
                "effect",
                "fair-processing",
                "quality",
                "partners-standards",
                "retention",
                "security",
                "rights",
            ]);

    [Fact, Trait("Requirement", "AG-1")]
    public void Every_kind_of_agency_is_named_and_of_them_health_alone_is_never_specified()
    {
        var rules = new PartnerRulebook(Released).On(new(2026, 6, 1));
        rules.Kinds.Count.ShouldBe(15);
        rules
            .Kinds.Where(k => k.NeverSpecified is not null)
            .Select(k => k.Kind)
            .ShouldBe([AgencyKind.Health]);
    }

    [Fact, Trait("Requirement", "AG-3")]
    public void Both_papers_have_their_whole_text_and_say_that_they_are_examples()
    {
        var rules = new PartnerRulebook(Released).On(new(2026, 6, 1));
        rules.Papers.Select(p => p.Paper).ShouldBe([Paper.FrameworkProtocol, Paper.Agreement]);
        foreach (var paper in rules.Papers)
        {
            paper.Text.Length.ShouldBeGreaterThan(1000);
            paper.Text.ShouldContain("This is an example.");
        }
    }

    [Fact]
    public void A_councils_own_file_of_the_same_name_takes_the_place_and_a_later_one_its_turn()
    {
        Write("partners-2026-01", s => s.Replace("lasts: 1 months", "lasts: 2 months"));
        Write(
            "partners-2028-04",
            s =>
                s.Replace("name: partners-2026-01", "name: partners-2028-04")
                    .Replace("from: 2026-01-01", "from: 2028-04-01")
        );
        var book = new PartnerRulebook(Released, council);
        book.On(new(2028, 3, 31)).Notice.Count.ShouldBe(2);
        book.On(new(2028, 4, 1)).Notice.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("from: 2026-01-01", "from: soon", "'from' is a date")]
    [InlineData("lasts: 1 months", "lasts: a while", "a length of time")]
    [InlineData("  fire: {", "  fires: {", "'fires' is no kind")]
    [InlineData("    specified-person: never", "    specified-person: perhaps", "is 'never'")]
    [InlineData("    - id: rights", "    - id: effect", "'effect' is there twice")]
    [InlineData("paper: agreement", "paper: framework-protocol", "is there twice")]
    [InlineData("from: 2026-01-01", "from: 2026-01-01\nspare: 1", "unknown key 'spare'")]
    public void A_file_that_says_something_else_stops_with_file_and_line(
        string from,
        string to,
        string problem
    )
    {
        Write("partners-2026-01", s => s.Replace(from, to));
        Should
            .Throw<RuleFileException>(() => new PartnerRulebook(Released, council))
            .Message.ShouldContain(problem);
    }

    private void Write(string name, Func<string, string> change)
    {
        var folder = Directory.CreateDirectory(Path.Combine(council, "sharing")).FullName;
        var released = File.ReadAllText(Path.Combine(Released, "sharing", "partners-2026-01.yaml"));
        var changed = change(released);
        changed.ShouldNotBe(released);
        File.WriteAllText(Path.Combine(folder, name + ".yaml"), changed);
    }
}
