using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using static Hearth.Core.Tests.Cases.Plans.PlanTests;

namespace Hearth.Core.Tests.Cases.Plans;

/// <summary>Goals end, and are taken up again.</summary>
[Trait("Requirement", "SU-7")]
public class GoalEndTests
{
    [Theory]
    [InlineData(true, 0, null)]
    [InlineData(true, 1, "One action")]
    [InlineData(true, 2, "2 actions")]
    [InlineData(false, 0, "ended already")]
    public void A_goal_ends_once_when_nothing_is_left_to_do(bool open, int actions, string? why)
    {
        if (why is null)
            GoalEnds.WhyNot(open, actions).ShouldBeNull();
        else
            GoalEnds.WhyNot(open, actions).ShouldNotBeNull().ShouldContain(why);
    }

    [EachDatabase]
    public async Task A_goal_that_is_reached_takes_no_more_actions_until_it_is_taken_up_again(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, parent) = await council.CaseAsync();
        var worker = await council.UserAsync(Role.LocalityManager);
        var goal = (await council.GoalAsync(id, worker)).Done();
        var action = (await council.ActionAsync(goal, worker, ActionOwner.Member(parent))).Done();
        (await EndAsync(goal)).Refused().ShouldContain("still to be done");
        var done = (await council.MoveAsync(action, ActionState.Done, worker)).Done();
        (await council.BoardAsync(worker)).Rows.Single().MayStepDown.ShouldBeFalse();

        var ended = (await EndAsync(goal)).Done();
        (ended.Ended, ended.EndedOn, ended.EndedSays).ShouldBe(
            (GoalEnding.Reached, council.Today(), "We did it")
        );
        (await council.BoardAsync(worker)).Rows.Single().MayStepDown.ShouldBeTrue();
        (await EndAsync(goal)).ShouldBeOfType<Outcome<Goal>.Conflict>();
        (await council.ActionAsync(ended, worker, ActionOwner.Member(parent)))
            .Refused()
            .ShouldContain("has ended");
        (await council.MoveAsync(done, ActionState.Doing, worker, "Not yet"))
            .Refused()
            .ShouldContain("has ended");
        (await council.RateAsync(ended, 9, worker)).Refused().ShouldContain("has ended");
        (await council.GoalAsync(id, worker, "Another", before: ended))
            .Refused()
            .ShouldContain("has ended");

        var again = (
            await council.DoAsync<TakeUpGoalOperation, Goal>(o =>
                o.RunAsync(new(id, goal.Id, ended.Version), worker, default)
            )
        ).Done();
        (again.IsOpen, again.EndedSays).ShouldBe((true, "We did it"));
        (await council.ActionAsync(again, worker, ActionOwner.Member(parent))).Done();
        (await council.EventsAsync()).ShouldContain("cases.goal-ended");

        Task<Outcome<Goal>> EndAsync(Goal seen) =>
            council.DoAsync<EndGoalOperation, Goal>(o =>
                o.RunAsync(
                    new(id, seen.Id, seen.Version, GoalEnding.Reached, " We did it "),
                    worker,
                    default
                )
            );
    }

    [EachDatabase, Trait("Requirement", "SU-8")]
    public async Task A_goal_that_the_family_wants_no_longer_counts_for_nothing(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, child, _) = await council.CaseAsync();
        var worker = await council.UserAsync(Role.LocalityManager);
        (await council.GoalAsync(id, worker)).Done();
        var unaligned = (
            await council.GoalAsync(id, worker, "Not ours", child, outcome: null)
        ).Done();
        (await council.PlanAsync(id, worker))!.LeftOut.ShouldNotContain(m => m.Id == child);
        (await MustAsync(council, id, worker, Must.AlignedObjectives)).IsMet.ShouldBeFalse();

        (
            await council.DoAsync<EndGoalOperation, Goal>(o =>
                o.RunAsync(
                    new(id, unaligned.Id, unaligned.Version, GoalEnding.NoLongerWanted, null),
                    worker,
                    default
                )
            )
        ).Done();

        (await MustAsync(council, id, worker, Must.AlignedObjectives)).IsMet.ShouldBeTrue();
        (await council.PlanAsync(id, worker))!.LeftOut.ShouldContain(m => m.Id == child);
        (await council.PlanAsync(id, worker))!
            .Goals[^1]
            .Of.Ended.ShouldBe(GoalEnding.NoLongerWanted);
    }
}
