using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Plans;

[Trait("Requirement", "SU-7")]
public class PlanTests
{
    [EachDatabase, Trait("Requirement", "SU-8")]
    public async Task A_sibling_is_shown_until_the_plan_says_something_of_them_and_the_musts_follow(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, child, parent) = await council.CaseAsync();
        var worker = await council.UserAsync(Role.LocalityManager);
        (await council.PlanAsync(id, worker))!.LeftOut.Count.ShouldBe(2);
        (await MustsAsync(council, id, worker)).ShouldAllBe(m => !m.IsMet);

        var goal = (await council.GoalAsync(id, worker, outcome: null)).Done();
        (await council.ActionAsync(goal, worker, ActionOwner.Member(parent))).Done();
        var plan = (await council.PlanAsync(id, worker))!;
        plan.LeftOut.Select(m => m.Id).ShouldBe([child]);
        plan.Goals.Single().Actions.Single().OwnerIsFamily.ShouldBeTrue();
        (await MustAsync(council, id, worker, Must.ActionPlan)).Reason.ShouldContain("nothing of");
        (await MustAsync(council, id, worker, Must.AlignedObjectives)).Reason.ShouldContain(
            "no outcome"
        );

        (
            await council.DoAsync<SayNothingNeededOperation, NothingNeeded>(o =>
                o.RunAsync(new(id, child, "Is well, and says so"), worker, default)
            )
        ).Done();
        (await council.GoalAsync(id, worker, before: goal)).Done();
        (await council.AllocateAsync(id, worker, worker)).Done();
        (await council.PlanAsync(id, worker))!.LeftOut.ShouldBeEmpty();
        var musts = await MustsAsync(council, id, worker);
        musts.Where(m => !m.IsMet).Select(m => m.Must).ShouldBe([Must.Assessment]);
        musts
            .Where(m => m.IsMet)
            .ShouldAllBe(m => m.Since == GivenWork.FirstDay && m.Reason.Length > 0);
        (await council.EventsAsync()).ShouldContain("cases.goal-set");
    }

    [EachDatabase]
    public async Task Of_two_who_set_the_first_goal_at_once_nobody_meets_an_error(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var worker = await council.UserAsync(Role.LocalityManager);
        for (var round = 0; round < 5; round++)
        {
            var (_, id, _, _) = await council.CaseAsync($"Quillfeather {round}");

            var both = await Task.WhenAll(
                council.GoalAsync(id, worker),
                council.GoalAsync(id, worker)
            );

            var set = both.Count(b => b is Outcome<Goal>.Ok);
            set.ShouldBeGreaterThan(0);
            both.Count(b => b is Outcome<Goal>.Conflict).ShouldBe(2 - set);
            (await council.PlanAsync(id, worker))!.Goals.Count.ShouldBe(set);
        }
    }

    [EachDatabase]
    public async Task The_family_rates_its_goals_over_time_and_nothing_is_overwritten(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, child, _) = await council.CaseAsync();
        var worker = await council.UserAsync(Role.LocalityManager);
        var goal = (await council.GoalAsync(id, worker, person: child)).Done();
        (await council.RateAsync(goal, 0, worker)).Refused();
        (await council.RateAsync(goal, 11, worker)).Refused();
        (await council.RateAsync(goal, 3, worker)).Done();
        council.Later(20);
        (await council.RateAsync(goal, 7, worker, person: child)).Done();
        (await council.RateAsync(goal, 5, worker, on: GivenWork.FirstDay.AddDays(-1))).Refused();
        (await council.RateAsync(goal, 5, worker, on: council.Today().AddDays(1))).Refused();

        var read = (await council.PlanAsync(id, worker))!.Goals.Single();
        (read.Trend!.First, read.Trend.Latest, read.Trend.Change).ShouldBe((3, 7, 4));
        read.Ratings.Select(r => r.Value).ShouldBe([7, 3]);
        read.Outcome.ShouldBe("Children who have not been attending school regularly");
    }

    [EachDatabase]
    public async Task Of_two_who_change_one_goal_or_action_the_second_is_told(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, parent) = await council.CaseAsync();
        var worker = await council.UserAsync(Role.LocalityManager);
        var goal = (await council.GoalAsync(id, worker)).Done();
        (await council.GoalAsync(id, worker, "One's words", before: goal)).Done();
        (
            await council.GoalAsync(id, worker, "Another's words", before: goal)
        ).ShouldBeOfType<Outcome<Goal>.Conflict>();

        var owner = ActionOwner.Member(parent);
        var action = (await council.ActionAsync(goal, worker, owner)).Done();
        (await council.MoveAsync(action, ActionState.Doing, worker)).Done();
        (
            await council.MoveAsync(action, ActionState.Done, worker)
        ).ShouldBeOfType<Outcome<PlanAction>.Conflict>();
        (
            await council.ActionAsync(goal, worker, owner, what: "Other words", before: action)
        ).ShouldBeOfType<Outcome<PlanAction>.Conflict>();
        (await council.PlanAsync(id, worker))!.Goals.Single().Of.Words.ShouldBe("One's words");
    }

    [EachDatabase]
    public async Task How_an_action_went_on_and_how_often_it_was_carried_over_stays(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, parent) = await council.CaseAsync();
        var worker = await council.UserAsync(Role.LocalityManager);
        var goal = (await council.GoalAsync(id, worker)).Done();
        (await council.ActionAsync(goal, worker, ActionOwner.Named(" "))).Refused();
        (await council.ActionAsync(goal, worker, ActionOwner.Account(Guid.NewGuid())))
            .Refused()
            .ShouldContain("works with this family");
        (
            await council.ActionAsync(
                goal,
                worker,
                ActionOwner.Member(parent),
                council.Today().AddDays(-1)
            )
        ).Refused();
        var action = (await council.ActionAsync(goal, worker, ActionOwner.Member(parent))).Done();
        council.Later(8);
        (await council.PlanAsync(id, worker))!.Actions.Single().IsOverdue.ShouldBeTrue();

        var carried = (
            await council.DoAsync<CarryActionOverOperation, PlanAction>(o =>
                o.RunAsync(
                    new(id, action.Id, council.Today().AddDays(5), "Was ill", action.Version),
                    worker,
                    default
                )
            )
        ).Done();
        council.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        (await council.MoveAsync(carried, ActionState.Dropped, worker)).Refused();
        (await council.MoveAsync(carried, ActionState.Dropped, worker, "Not wanted")).Done();

        var read = (await council.PlanAsync(id, worker))!.Actions.Single();
        (read.IsOverdue, read.CarriedOver, read.Steps.Count).ShouldBe((false, 1, 2));
        (read.Steps[0].Step.Why, read.Steps[1].Step.Why).ShouldBe(("Not wanted", "Was ill"));
        read.Steps[0].By.ShouldBe("Ada Larchfield");
    }

    [EachDatabase]
    public async Task Agreement_and_disagreement_stand_side_by_side_each_to_the_edition_shown(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, child, parent) = await council.CaseAsync();
        var worker = await council.UserAsync(Role.LocalityManager);
        (await AgreeAsync(parent, true, null, 1)).Refused().ShouldContain("no plan");
        var goal = (await council.GoalAsync(id, worker)).Done();

        (await AgreeAsync(parent, true, "It is what we asked for", 1)).Done();
        (await AgreeAsync(child, false, null, 1)).Refused().ShouldContain("their words");
        (await AgreeAsync(child, false, "Nobody asked me", 1)).Done();
        (await council.GoalAsync(id, worker, "Other words", before: goal)).Done();
        (await AgreeAsync(parent, true, null, 1)).ShouldBeOfType<Outcome<PlanAgreement>.Conflict>();

        var plan = (await council.PlanAsync(id, worker))!;
        plan.Plan!.Edition.ShouldBe(2);
        plan.Agreements.Select(a => (a.PersonId, a.Agrees, a.Edition))
            .ShouldBe([(child, false, 1), (parent, true, 1)], ignoreOrder: true);

        Task<Outcome<PlanAgreement>> AgreeAsync(
            Core.People.PersonId person,
            bool agrees,
            string? says,
            int edition
        ) =>
            council.DoAsync<AgreePlanOperation, PlanAgreement>(o =>
                o.RunAsync(new(id, person, agrees, council.Today(), says, edition), worker, default)
            );
    }

    [EachDatabase]
    public async Task A_review_sets_the_next_within_twelve_weeks(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var worker = await council.UserAsync(Role.LocalityManager);
        (await council.GoalAsync(id, worker)).Done();
        var today = council.Today();

        (await ReviewAsync(today.AddDays(85))).Refused().ShouldContain("24 December 2026");
        (await ReviewAsync(today)).Refused();
        (await ReviewAsync(today.AddDays(84))).Done();
        (await ReviewAsync(null)).ShouldBeOfType<Outcome<PlanReview>.Conflict>();
        (await council.PlanAsync(id, worker))!.Plan!.ReviewBy.ShouldBe(today.AddDays(84));

        Task<Outcome<PlanReview>> ReviewAsync(DateOnly? next) =>
            council.DoAsync<ReviewPlanOperation, PlanReview>(o =>
                o.RunAsync(new(id, today, "Mornings are calmer", next, 0), worker, default)
            );
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task To_the_lead_worker_of_another_family_there_is_no_such_plan(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, parent) = await council.CaseAsync();
        var (_, other, _, _) = await council.CaseAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var stranger = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(other, stranger, manager)).Done();
        var goal = (await council.GoalAsync(id, manager)).Done();
        var owner = ActionOwner.Member(parent);
        var action = (await council.ActionAsync(goal, manager, owner)).Done();

        (await council.PlanAsync(id, stranger)).ShouldBeNull();
        (
            await council.Database.WithAsync<FourMustsQuery, IReadOnlyList<MustAnswer>?>(q =>
                q.RunAsync(id, stranger, default)
            )
        ).ShouldBeNull();
        (await council.GoalAsync(id, stranger)).ShouldBeOfType<Outcome<Goal>.NotFound>();
        (
            await council.ActionAsync(goal, stranger, owner)
        ).ShouldBeOfType<Outcome<PlanAction>.NotFound>();
        (
            await council.MoveAsync(action, ActionState.Done, stranger)
        ).ShouldBeOfType<Outcome<PlanAction>.NotFound>();
        (await council.RateAsync(goal, 5, stranger)).ShouldBeOfType<Outcome<Rating>.NotFound>();
        (await council.EventsAsync()).ShouldContain("access.refused");
        // Nor does an id of another family's case lead to this one's goal.
        (
            await council.DoAsync<RateGoalOperation, Rating>(o =>
                o.RunAsync(new(other, goal.Id, 5, council.Today(), null, null), stranger, default)
            )
        ).ShouldBeOfType<Outcome<Rating>.NotFound>();
    }

    private static async Task<IReadOnlyList<MustAnswer>> MustsAsync(
        Council council,
        Core.Cases.CaseId id,
        Actor actor
    ) =>
        (
            await council.Database.WithAsync<FourMustsQuery, IReadOnlyList<MustAnswer>?>(q =>
                q.RunAsync(id, actor, default)
            )
        )!;

    internal static async Task<MustAnswer> MustAsync(
        Council council,
        Core.Cases.CaseId id,
        Actor actor,
        Must must
    ) => (await MustsAsync(council, id, actor)).Single(m => m.Must == must);
}
