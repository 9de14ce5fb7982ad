using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Joining;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.People.Following;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Case = Hearth.Core.Cases.Case;

namespace Hearth.Core.Tests.Cases.Joining;

/// <summary>No machine ends anybody's support: a manager joins what turned out to be one family's.</summary>
[Trait("Requirement", "SU-12"), Trait("Requirement", "MA-3")]
public class JoinCasesTests
{
    [EachDatabase, Trait("Requirement", "SU-7")]
    public async Task One_goes_on_with_what_is_still_to_be_done_and_the_other_ends_and_can_be_read(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var two = await GivenAsync(council);
        var goal = (await council.GoalAsync(two.Ends, two.Second)).Done();
        (await council.RateAsync(goal, 3, two.Second)).Done();
        // Nothing is to be done towards it just now, and the family wants it all the same.
        (await council.GoalAsync(two.Ends, two.Second, "We want a garden")).Done();
        var over = (await council.GoalAsync(two.Ends, two.Second, "A pony")).Done();
        (
            await council.DoAsync<EndGoalOperation, Goal>(o =>
                o.RunAsync(
                    new(two.Ends, over.Id, over.Version, GoalEnding.NoLongerWanted, null),
                    two.Second,
                    default
                )
            )
        ).Done();
        var done = (
            await council.ActionAsync(
                goal,
                two.Second,
                ActionOwner.Named("Ada"),
                what: "Ring the school"
            )
        ).Done();
        (await council.MoveAsync(done, ActionState.Done, two.Second)).Done();
        var open = (
            await council.ActionAsync(
                goal,
                two.Second,
                ActionOwner.Account(Guid.Parse(two.Second.UserId))
            )
        ).Done();
        await council.SaveAsync(db =>
            db.Messages.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    CaseId = two.Ends,
                    FamilyId = two.Family,
                    Template = "get-in-touch",
                    Reference = "r",
                    State = MessageState.Waiting,
                }
            )
        );

        var joined = (await JoinAsync(council, two, two.Manager)).Done();

        (joined.Id, joined.IsOpen, joined.OpenBeside).ShouldBe((two.GoesOn, true, false));
        var ended = (await council.CaseReadAsync(two.Ends, two.Second))!.Case;
        (ended.ClosedOn, ended.ClosedWhy, ended.JoinedIntoId).ShouldBe(
            (council.Today(), ClosingReason.Joined, two.GoesOn)
        );
        ended.WhatNext!.ShouldContain("1 October 2026");
        var plan = (await council.PlanAsync(two.GoesOn, two.First))!;
        plan.Goals.Select(g => g.Of.Words).ShouldBe([goal.Words, "We want a garden"], true);
        plan.Goals.Single(g => g.Of.Words == goal.Words).Ratings.Single().Value.ShouldBe(3);
        plan.Actions.Single()
            .Of.ShouldSatisfyAllConditions(
                a => a.What.ShouldBe(open.What),
                a => a.Due.ShouldBe(open.Due),
                a => a.OwnerUserId.ShouldBe(open.OwnerUserId),
                a => a.State.ShouldBe(ActionState.Planned)
            );
        (await council.PlanAsync(two.Ends, two.First))!
            .Actions.Select(a => a.Of.State)
            .Order()
            .ShouldBe([ActionState.Done, ActionState.Dropped]);
        // Its lead worker goes on knowing the family, and is seen to.
        (await council.CaseReadAsync(two.GoesOn, two.Second)).ShouldNotBeNull();
        (await council.TeamAsync(two.GoesOn, two.First))!
            .Others.Select(o => o.Of.UserId?.ToString("D"))
            .ShouldContain(two.Second.UserId);
        (await council.TeamAsync(two.Ends, two.First))!
            .Leads.Single()
            .AccountId.ToString("D")
            .ShouldBe(two.Second.UserId);
        await council.Database.WithAsync<AppDb>(async db =>
        {
            var message = await db.Messages.SingleAsync();
            (message.CaseId, message.State).ShouldBe((two.GoesOn, MessageState.Waiting));
        });
        (await council.Database.EventsAsync("cases.joined", $"family:{two.Family}")).ShouldBe(1);
        (await JoinAsync(council, two, two.Manager)).ShouldBeOfType<Outcome<Case>.Refused>();
        (
            await council.DoAsync<ReopenCaseOperation, Case>(o =>
                o.RunAsync(new(two.Ends, "They asked", ended.Version), two.Second, default)
            )
        )
            .ShouldBeOfType<Outcome<Case>.Refused>()
            .Reason.ShouldContain("joined to another");
    }

    [EachDatabase]
    public async Task By_a_manager_alone_who_has_seen_every_support_as_it_is(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var two = await GivenAsync(council);
        (await JoinAsync(council, two, two.First)).ShouldBeOfType<Outcome<Case>.NotFound>();
        var seen = await SeenAsync(council, two);
        foreach (
            var other in new[]
            {
                new Dictionary<CaseId, int> { [two.GoesOn] = seen[two.GoesOn] },
                new(seen) { [two.Ends] = seen[two.Ends] + 1 },
                new(seen) { [CaseId.New()] = 0 },
            }
        )
            (
                await JoinAsync(council, two, two.Manager, other)
            ).ShouldBeOfType<Outcome<Case>.Conflict>();
        (await council.CaseReadAsync(two.Ends, two.Second))!.Episodes.ShouldAllBe(e => e.IsOpen);
        // The one that stood beside can be the one that goes on.
        (await JoinAsync(council, two with { GoesOn = two.Ends, Ends = two.GoesOn }, two.Manager))
            .Done()
            .OpenBeside.ShouldBeFalse();
    }

    [EachDatabase]
    public async Task What_had_ended_does_not_open_beside_what_is_open(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var two = await GivenAsync(council);
        var closed = (
            await council.DoAsync<CloseCaseOperation, Case>(async o =>
                await o.RunAsync(
                    new(
                        two.GoesOn,
                        council.Today(),
                        ClosingReason.NeedsMet,
                        "Nothing",
                        "The school",
                        null,
                        (await council.CaseReadAsync(two.GoesOn, two.First))!.Case.Version
                    ),
                    two.First,
                    default
                )
            )
        ).Done();

        (
            await council.DoAsync<ReopenCaseOperation, Case>(o =>
                o.RunAsync(new(two.GoesOn, "They asked", closed.Version), two.First, default)
            )
        )
            .ShouldBeOfType<Outcome<Case>.Refused>()
            .Reason.ShouldContain("supported already");
        (await council.NextAsync(two.Manager)).ShouldBeEmpty("one is left");
    }

    [EachDatabase]
    public async Task Should_the_families_be_two_after_all_what_was_joined_can_go_on_again(
        Database kind
    )
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var council = two.Council;
        var goesOn = await council.Database.OpenAsync(two.Stays.Family);
        var ends = await council.Database.OpenAsync(two.Goes.Family);
        var lead = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(lead, two.Goes.Family);
        var manager = await council.UserAsync(Role.LocalityManager);
        await two.MergeAsync();
        (
            await JoinAsync(
                council,
                new(two.Stays.Family, goesOn, ends, lead, lead, manager),
                manager
            )
        ).Done();

        await two.UndoAsync();

        var ended = (await council.CaseReadAsync(ends, lead)).ShouldNotBeNull().Case;
        ended.FamilyId.ShouldBe(two.Goes.Family);
        (await council.CaseReadAsync(goesOn, lead)).ShouldBeNull();
        var again = (
            await council.DoAsync<ReopenCaseOperation, Case>(o =>
                o.RunAsync(new(ends, "They are two families", ended.Version), lead, default)
            )
        ).Done();
        (again.IsOpen, again.JoinedIntoId).ShouldBe((true, null));
    }

    private sealed record Two(
        FamilyId Family,
        CaseId GoesOn,
        CaseId Ends,
        Actor First,
        Actor Second,
        Actor Manager
    );

    private static async Task<Two> GivenAsync(Council council)
    {
        var (family, goesOn, _, mother) = await council.CaseAsync();
        var (other, ends, _, same) = await council.CaseAsync("Birchley");
        var (first, second, manager) = (
            await council.UserAsync(Role.LeadWorker),
            await council.UserAsync(Role.LeadWorker),
            await council.UserAsync(Role.LocalityManager)
        );
        (await council.AllocateAsync(goesOn, first, manager)).Done();
        (await council.AllocateAsync(ends, second, manager)).Done();
        await council.Database.MergeAsync(other, family, (same, mother));
        return new(family, goesOn, ends, first, second, manager);
    }

    private static async Task<Dictionary<CaseId, int>> SeenAsync(Council council, Two two) =>
        (
            await council.Database.WithAsync<JoinableQuery, JoinableRead?>(q =>
                q.RunAsync(two.GoesOn, two.Manager, default)
            )
        )?.Supports.ToDictionary(s => s.Of.Id, s => s.Of.Version) ?? [];

    private static async Task<Outcome<Case>> JoinAsync(
        Council council,
        Two two,
        Actor by,
        Dictionary<CaseId, int>? seen = null
    )
    {
        seen ??= await SeenAsync(council, two);
        return await council.AsAsync<JoinCasesOperation, Outcome<Case>>(
            by,
            o => o.RunAsync(new(two.GoesOn, seen), by, default)
        );
    }
}
