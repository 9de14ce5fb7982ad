using CsCheck;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.People;
using Hearth.Rules.Cases.Assessments;
using Hearth.Rules.Sharing.Reading;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Assessments;

[Trait("Requirement", "SU-4")]
public class AnswerRulesTests
{
    private static readonly AssessmentSet Set = AssessmentReader
        .Read(
            [.. SharingReader.Read(Checkout.PathOf("rulebook")).Categories.Keys],
            Checkout.PathOf("rulebook")
        )
        .All[^1];

    private static readonly AssessedPerson Child = new(PersonId.New(), "Kit", MemberRole.Child);
    private static readonly AssessedPerson Unborn = new(PersonId.New(), "Bump", MemberRole.Unborn);
    private static readonly AssessedPerson Parent = new(PersonId.New(), "Wren", MemberRole.Parent);
    private static readonly AssessedPerson[] People = [Parent, Child, Unborn];

    [Fact]
    public void A_question_is_asked_of_the_family_or_of_each_whom_it_is_about()
    {
        string[] Of(string question) => [.. AnswerRules.AskedOf(Set.Question(question)!, People)];
        Of("community.strengths").ShouldBe([AssessmentAnswer.Family]);
        Of("community.needs").ShouldBe([.. People.Select(p => p.Id.ToString())]);
        Of("life-chances.needs").ShouldBe([Child.Id.ToString(), Unborn.Id.ToString()]);
        Of("living-standards.work").ShouldBe([Parent.Id.ToString()]);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("5", true)]
    [InlineData("0", false)]
    [InlineData("6", false)]
    [InlineData("3.5", false)]
    [InlineData("3½", false)]
    [InlineData("+3", false)]
    public void A_mark_is_one_of_the_scale_and_there_are_no_half_points(string mark, bool may) =>
        (Why("community.scale", AssessmentAnswer.Family, mark) is null).ShouldBe(may);

    [Fact]
    public void Only_whom_a_question_is_asked_of_has_an_answer_and_emptying_is_always_right()
    {
        Why("living-standards.work", Parent.Id.ToString(), "text").ShouldBeNull();
        Why("living-standards.work", Child.Id.ToString(), "text").ShouldNotBeNull();
        Why("living-standards.work", AssessmentAnswer.Family, "text").ShouldNotBeNull();
        Why("living-standards.work", PersonId.New().ToString(), "").ShouldBeNull();
    }

    [Fact]
    public void The_longest_text_is_taken_and_one_letter_more_is_not()
    {
        Why("community.worries", "family", new('a', AnswerRules.LongestText)).ShouldBeNull();
        Why("community.worries", "family", new('a', AnswerRules.LongestText + 1)).ShouldNotBeNull();
    }

    [Fact, Trait("Requirement", "SU-5")]
    public void Each_born_childs_own_words_and_what_the_family_puts_first_are_wanted()
    {
        AnswerRules
            .Wanted(Set, People, [])
            .ShouldBe([
                "What does the family put first?",
                "In their own words: Kit",
                "Something of at least one area",
            ]);
        AnswerRules
            .Wanted(
                Set,
                People,
                [
                    ("own-words.family-first", AssessmentAnswer.Family),
                    ("own-words.words", Child.Id.ToString()),
                    ("health.physical", Parent.Id.ToString()),
                ]
            )
            .ShouldBeEmpty();
    }

    [Fact, Trait("Requirement", "SU-5")]
    public void Answering_more_never_makes_more_wanted()
    {
        (string Question, string About)[] all =
        [
            .. Set
                .Sections.SelectMany(s => s.Questions)
                .SelectMany(q => AnswerRules.AskedOf(q, People).Select(about => (q.Id, about))),
        ];
        var some = Gen.Int[0, all.Length - 1].List[0, 30];
        Gen.Select(some, some)
            .Sample(
                (first, more) =>
                {
                    var before = first.ConvertAll(i => all[i]);
                    AnswerRules
                        .Wanted(Set, People, [.. before, .. more.Select(i => all[i])])
                        .Except(AnswerRules.Wanted(Set, People, before))
                        .ShouldBeEmpty();
                }
            );
    }

    private static string? Why(string question, string about, string text) =>
        AnswerRules.WhyNot(Set, Set.Question(question)!, about, text, People);
}
