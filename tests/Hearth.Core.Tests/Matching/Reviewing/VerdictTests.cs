using Hearth.Core.Matching.Reviewing;
using static Hearth.Core.Matching.Reviewing.PairAnswer;

namespace Hearth.Core.Tests.Matching.Reviewing;

[Trait("Requirement", "MA-3")]
public class VerdictTests
{
    [Fact]
    public void One_sure_answer_decides_where_one_was_asked_for() =>
        Of(1, SamePerson).ShouldBe(new(PairState.Decided, SamePerson));

    [Fact]
    public void One_answer_of_two_leaves_the_pair_waiting() =>
        Of(2, SamePerson).ShouldBe(new(PairState.Waiting, null));

    [Fact]
    public void Two_who_agree_decide() =>
        Of(2, DifferentPeople, DifferentPeople).ShouldBe(new(PairState.Decided, DifferentPeople));

    [Fact]
    public void Two_who_differ_are_settled_by_a_third()
    {
        Of(2, SamePerson, DifferentPeople).ShouldBe(new(PairState.ToSettle, null));
        Verdict
            .Of([.. Said(SamePerson, DifferentPeople), Settling(DifferentPeople)], 2)
            .ShouldBe(new(PairState.Decided, DifferentPeople));
    }

    [Fact]
    public void Who_cannot_tell_hands_the_pair_to_a_second_person()
    {
        Of(1, CannotTell).ShouldBe(new(PairState.Waiting, null));
        Of(1, CannotTell, SamePerson).ShouldBe(new(PairState.ToSettle, null));
        Of(1, CannotTell, CannotTell).ShouldBe(new(PairState.LeftOpen, CannotTell));
    }

    private static Verdict Of(int needed, params PairAnswer[] answers) =>
        Verdict.Of(Said(answers), needed);

    private static ReviewAnswer[] Said(params PairAnswer[] answers) =>
        [
            .. answers.Select(
                (a, i) => new ReviewAnswer { Answer = a, At = new DateTime(2026, 1, 1 + i) }
            ),
        ];

    private static ReviewAnswer Settling(PairAnswer answer) =>
        new()
        {
            Answer = answer,
            Settles = true,
            At = new DateTime(2026, 2, 1),
        };
}
