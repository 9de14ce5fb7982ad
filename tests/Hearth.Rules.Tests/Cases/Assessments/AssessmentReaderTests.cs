using Hearth.Rules.Cases.Assessments;
using Hearth.Rules.Loading;
using Hearth.Rules.Tests.Sharing;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Cases.Assessments;

[Trait("Requirement", "SU-4")]
public sealed class AssessmentReaderTests : IDisposable
{
    private const string Name = "whole-family-2026-01.yaml";
    private static readonly string[] Categories = [.. GivenSharing.Vocabulary.Categories.Keys];
    private readonly string council = Directory
        .CreateTempSubdirectory("hearth-assessments-")
        .FullName;

    public void Dispose() => Directory.Delete(council, recursive: true);

    [Fact]
    public void The_released_set_has_the_six_areas_of_the_notice_and_the_family_s_own_words()
    {
        var set = Read().All.Single();

        set.Areas.Select(a => a.Id)
            .ShouldBe([
                "community",
                "education",
                "life-chances",
                "living-standards",
                "relationships",
                "health",
            ]);
        set.Scale.Select(m => m.Mark).ShouldBe([1, 2, 3, 4, 5]);
        foreach (var area in set.Areas)
        {
            area.Prompts.ShouldNotBeEmpty();
            foreach (
                var kind in new[] { QuestionKind.Strengths, QuestionKind.Needs, QuestionKind.Scale }
            )
                area.Questions.ShouldContain(q => q.Kind == kind, area.Id);
        }
        set.Voice.Questions.Select(q => q.NeededOf)
            .ShouldBe([AskedOf.Family, AskedOf.EachChild, null, null]);
    }

    [Fact, Trait("Requirement", "SH-1")]
    public void A_question_is_for_those_alone_who_may_see_every_kind_that_its_answers_tell_of()
    {
        var set = Read().All.Single();
        var health = set.Section("health")!;

        health.For(_ => true)!.Questions.Count.ShouldBe(health.Questions.Count);
        health
            .For(c => c != "mental-health")!
            .Questions.ShouldNotContain(q => q.Id.StartsWith("health.mental"));
        health
            .For(c => c == "mental-health")!
            .Questions.Select(q => q.Id)
            .ShouldBe(["health.mental", "health.mental-scale"]);
        health.For(_ => false).ShouldBeNull();
        set.Section("community")!.For(c => c != "offences").ShouldBeNull();
    }

    [Fact]
    public void A_set_is_begun_with_from_its_day_and_the_old_one_is_still_read()
    {
        Own(
            "anytown-2027-04.yaml",
            ("set: whole-family", "set: anytown"),
            ("2026-01\n", "2027-04\n"),
            ("2026-01-01 }", "2027-04-01 }")
        );

        var sets = Read();

        sets.On(new(2025, 12, 31)).ShouldBeNull();
        sets.On(new(2026, 1, 1))!.Key.ShouldBe("whole-family-2026-01");
        sets.On(new(2027, 3, 31))!.Key.ShouldBe("whole-family-2026-01");
        sets.On(new(2027, 4, 1))!.Key.ShouldBe("anytown-2027-04");
        sets.Of("whole-family-2026-01").Areas.Count.ShouldBe(6);
        Should
            .Throw<InvalidOperationException>(() => sets.Of("gone-2020-01"))
            .Message.ShouldContain("put the file back");
    }

    [Fact]
    public void A_councils_own_file_of_the_same_name_replaces_the_released_one()
    {
        Own(Name, ("name: Living well", "name: Keeping well"));
        Read().All.Single().Section("health")!.Name.ShouldBe("Keeping well");
    }

    [Theory]
    [InlineData(
        "categories: [child-health]",
        "categories: [child-heath]",
        "'child-heath' is no kind"
    )]
    [InlineData("categories: [child-health]", "categories: [all]", "'all' is no kind")]
    [InlineData("    categories: [child-health]\n", "", "'categories' is missing")]
    [InlineData("{ mark: 4,", "{ mark: 5,", "out of turn")]
    [InlineData("{ mark: 4,", "{ mark: 3.5,", "is a whole number")]
    [InlineData("of: each-adult", "of: each-grown-up", "'of' is one of")]
    [InlineData("kind: first", "kind: last", "'kind' is one of")]
    [InlineData("id: physical,", "id: mental,", "'mental' is there twice")]
    [InlineData("id: health", "id: education", "'education' is there twice")]
    [InlineData("id: health", "id: own-words", "'own-words' is there twice")]
    [InlineData("id: physical,", "id: physical.health,", "small letters and hyphens")]
    [InlineData("needed-of: each-child", "needed-of: family", "some of each-person")]
    [InlineData("needed: true", "needed: maybe", "true or absent")]
    [InlineData("review-within: 3 months", "review-within: soon", "such as 3 months")]
    [InlineData("authority:", "authorities:", "'authority' is missing")]
    [InlineData("hint:", "hnit:", "unknown key 'hnit'")]
    [InlineData("set: whole-family", "set: other", "its name not")]
    public void What_is_not_understood_stops_the_program_and_says_where(
        string written,
        string instead,
        string says
    )
    {
        Own(Name, (written, instead));
        var wrong = Should.Throw<RuleFileException>(() => Read());
        wrong.Message.ShouldContain(says);
        wrong.File.ShouldStartWith(council);
    }

    [Fact]
    public void Two_sets_from_one_day_stop_the_program()
    {
        Own("anytown-2026-01.yaml", ("set: whole-family", "set: anytown"));
        Should.Throw<RuleFileException>(() => Read()).Message.ShouldContain("from the same day");
    }

    private AssessmentSets Read() =>
        AssessmentReader.Read(Categories, Checkout.PathOf("rulebook"), council);

    private void Own(string name, params (string Written, string Instead)[] changes)
    {
        var text = File.ReadAllText(Checkout.PathOf("rulebook", "assessments", Name));
        foreach (var (written, instead) in changes)
        {
            text.ShouldContain(written);
            var at = text.IndexOf(written, StringComparison.Ordinal);
            text = text[..at] + instead + text[(at + written.Length)..];
        }
        var folder = Directory.CreateDirectory(Path.Combine(council, "assessments")).FullName;
        File.WriteAllText(Path.Combine(folder, name), text);
    }
}
