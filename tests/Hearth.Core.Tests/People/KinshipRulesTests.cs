using Hearth.Core.People;
using Hearth.Core.Sources;

namespace Hearth.Core.Tests.People;

[Trait("Requirement", "SU-11")]
public class KinshipRulesTests
{
    private static readonly PersonId Child = PersonId.New();
    private static readonly PersonId Mother = PersonId.New();
    private static readonly PersonId Other = PersonId.New();

    [Fact]
    public void A_mother_named_by_a_source_is_a_parent_and_whoever_lives_with_the_child_brings_it_up()
    {
        var kinship = Of(Said(Child, "child"), Said(Mother, "mother"));
        kinship
            .Ties.Select(t => (t.Parent, t.Kind))
            .ShouldBe([(Mother, KinKind.Parent), (Other, KinKind.BringsUp)], ignoreOrder: true);
        kinship.Pairs.ShouldBeEmpty();
    }

    [Fact]
    public void Two_parents_of_one_child_are_a_couple_only_by_a_word_for_it()
    {
        Of(Said(Child, "child"), Said(Mother, "mother"), Said(Other, "father"))
            .Pairs.ShouldBeEmpty();
        Of(Said(Mother, "mother"), Said(Other, "partner"))
            .Pairs.Single()
            .Kind.ShouldBe(PairKind.Partners);
        Of(Said(Mother, "mother"), Said(Other, "ex-partner"))
            .Pairs.Single()
            .Kind.ShouldBe(PairKind.Separated);
        // Partner here and former partner there: which was later is not known.
        Of(
            Said(Mother, "mother"),
            Said(Other, "partner"),
            Said(Mother, "mother", "b"),
            Said(Other, "ex-partner", "b")
        )
            .Pairs.ShouldBeEmpty();
    }

    [Fact]
    public void Whose_partner_somebody_is_is_not_guessed_between_a_mother_and_a_father()
    {
        var partner = PersonId.New();
        KinshipRules
            .Of(
                [
                    Member(Child, MemberRole.Child),
                    Member(Mother, MemberRole.Parent),
                    Member(Other, MemberRole.Parent),
                    Member(partner, MemberRole.OtherAdult),
                ],
                [
                    Said(Child, "child"),
                    Said(Mother, "mother"),
                    Said(Other, "father"),
                    Said(partner, "partner"),
                ],
                [],
                []
            )
            .Pairs.ShouldBeEmpty();
        // Said twice of the same two it is one pair.
        Of(Said(Mother, "mother"), Said(Mother, "claimant"), Said(Other, "partner"))
            .Pairs.Single()
            .Kind.ShouldBe(PairKind.Partners);
    }

    [Theory]
    [InlineData("foster-carer", KinKind.Foster, 1)]
    [InlineData("adoptive-mother", KinKind.Adoptive, 1)]
    [InlineData("grandmother", KinKind.BringsUp, 2)]
    [InlineData("tenant", KinKind.BringsUp, 1)]
    [InlineData("perpetrator", KinKind.BringsUp, 1)]
    [InlineData("applicant", KinKind.BringsUp, 1)]
    public void What_a_source_calls_somebody_is_drawn_as_that_and_no_more(
        string word,
        KinKind kind,
        int generations
    )
    {
        var tie = Of(Said(Child, "child"), Said(Other, word)).Ties.Single(t => t.Parent == Other);
        (tie.Kind, tie.Generations).ShouldBe((kind, generations));
    }

    [Fact]
    public void Nobody_elsewhere_is_tied_to_a_child_unless_somebody_says_so()
    {
        Kinship Elsewhere(params SaidAs[] said) =>
            KinshipRules.Of(
                [Member(Child, MemberRole.Child), Member(Other, MemberRole.Parent, true)],
                said,
                [],
                []
            );
        Elsewhere().Ties.ShouldBeEmpty();
        Elsewhere(Said(Child, "child"), Said(Other, "father"))
            .Ties.Single()
            .Kind.ShouldBe(KinKind.Parent);
    }

    [Fact]
    public void A_decision_that_somebody_brings_up_a_child_calls_nobody_a_parent() =>
        KinshipRules
            .Of(
                [Member(Child, MemberRole.Child), Member(Other, MemberRole.Parent, true)],
                [],
                [(Other, Child)],
                [(Other, Mother)]
            )
            .ShouldSatisfyAllConditions(
                k => k.Ties.Single().Kind.ShouldBe(KinKind.BringsUp),
                k => k.Pairs.ShouldBeEmpty()
            );

    private static Kinship Of(params SaidAs[] said) =>
        KinshipRules.Of(
            [
                Member(Child, MemberRole.Child),
                Member(Mother, MemberRole.Parent),
                Member(Other, MemberRole.OtherAdult),
            ],
            said,
            [],
            []
        );

    private static SaidAs Said(PersonId who, string word, string household = "a") =>
        new(who, "early-help", household, word);

    private static MemberRead Member(PersonId id, MemberRole role, bool elsewhere = false) =>
        new(
            id,
            "Somebody Quillfeather",
            role,
            role != MemberRole.Child,
            elsewhere,
            null,
            BirthAccuracy.Unknown,
            null,
            null,
            null,
            "",
            1
        );
}
