using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Cases;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.People.Following;

/// <summary>What becomes of support when a run of matching finds two families to be one.</summary>
[Trait("Requirement", "MA-3"), Trait("Requirement", "SU-12")]
public class FollowMergesTests
{
    [EachDatabase]
    public async Task A_lead_worker_does_not_lose_her_family_overnight_nor_anything_of_its_support(
        Database kind
    )
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var council = two.Council;
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var id = await council.Database.OpenAsync(two.Goes.Family);
        (await council.AllocateAsync(id, lead, manager)).Done();
        var goal = (await council.GoalAsync(id, lead, person: two.Goes.Mother)).Done();
        (await council.ActionAsync(goal, lead, ActionOwner.Member(two.Goes.Mother))).Done();
        await SeesAsync(two.Goes);

        await two.MergeAsync();
        await SeesAsync(two.Stays);
        (
            await council.AsAsync<FamilyQuery, FamilyRead?>(
                lead,
                q => q.RunAsync(two.Stays.Family, null, lead, default)
            )
        )!.Members.Count.ShouldBe(3);
        (
            await council.Database.EventsAsync("cases.followed", $"family:{two.Stays.Family}")
        ).ShouldBe(1);

        await two.UndoAsync();
        (await two.FamilyOfAsync(two.Goes.Child)).ShouldBe(two.Goes.Family, "it stands again");
        await SeesAsync(two.Goes);
        (
            await council.AsAsync<FamilyQuery, FamilyRead?>(
                lead,
                q => q.RunAsync(two.Stays.Family, null, lead, default)
            )
        ).ShouldBeNull("the other family is none of hers");

        async Task SeesAsync((FamilyId Family, PersonId Mother, PersonId Child) now)
        {
            var read = await council.AsAsync<CaseQuery, CaseRead?>(
                lead,
                q => q.RunAsync(id, lead, default)
            );
            read.ShouldNotBeNull().Case.FamilyId.ShouldBe(now.Family);
            read.Members.Select(m => m.Id).ShouldContain(now.Mother);
            var plan = await council.AsAsync<PlanQuery, PlanRead?>(
                lead,
                q => q.RunAsync(id, lead, default)
            );
            plan!.Goals.Single().Of.PersonId.ShouldBe(now.Mother);
            plan.Actions.Single().Of.OwnerPersonId.ShouldBe(now.Mother);
            (
                await council.AsAsync<BoardQuery, BoardPage>(
                    lead,
                    q => q.RunAsync(new(), lead, default)
                )
            )
                .Rows.Single()
                .Case.ShouldBe(id);
            (await council.TeamAsync(id, lead))!
                .Lead!.AccountId.ToString("D")
                .ShouldBe(lead.UserId);
        }
    }

    [EachDatabase]
    public async Task Two_open_supports_both_stay_open_and_nobody_opens_a_third(Database kind)
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var council = two.Council;
        var one = await council.Database.OpenAsync(two.Goes.Family);
        var other = await council.Database.OpenAsync(two.Stays.Family);
        var (first, second, manager) = (
            await council.UserAsync(Role.LeadWorker),
            await council.UserAsync(Role.LeadWorker),
            await council.UserAsync(Role.LocalityManager)
        );
        (await council.AllocateAsync(one, first, manager)).Done();
        (await council.AllocateAsync(other, second, manager)).Done();

        await two.MergeAsync();

        foreach (var worker in new[] { first, second, manager })
        {
            var read = (
                await council.AsAsync<CaseQuery, CaseRead?>(
                    worker,
                    q => q.RunAsync(one, worker, default)
                )
            ).ShouldNotBeNull();
            read.Episodes.Count(e => e.IsOpen).ShouldBe(2);
            (await council.NextAsync(worker))[0].What.ShouldBe(NextThing.JoinSupports);
        }
        (await council.NextAsync(manager)).Count(n => n.What == NextThing.JoinSupports).ShouldBe(1);
        var opened = () => council.Database.OpenAsync(two.Stays.Family);
        await opened.ShouldThrowAsync<InvalidCastException>("it is supported already");
        // Nor by way of the table: one open support stands beside the other, and a third is refused.
        await council
            .SaveAsync(db => db.Cases.Add(new() { Id = CaseId.New(), FamilyId = two.Stays.Family }))
            .ShouldThrowAsync<DbUpdateException>();

        await two.UndoAsync();
        await council.Database.WithAsync<AppDb>(async db =>
        {
            var cases = await db.Cases.ToListAsync();
            cases.ShouldAllBe(c => c.IsOpen && !c.OpenBeside);
            cases.Single(c => c.Id == one).FamilyId.ShouldBe(two.Goes.Family);
            cases.Single(c => c.Id == other).FamilyId.ShouldBe(two.Stays.Family);
        });
        (await council.NextAsync(manager)).ShouldNotContain(n => n.What == NextThing.JoinSupports);
    }

    [EachDatabase]
    public async Task A_closed_support_is_an_earlier_one_of_the_family_whose_open_one_goes_on(
        Database kind
    )
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var council = two.Council;
        var today = council.Today();
        var closed = await council.Database.OpenAsync(two.Goes.Family, today.AddDays(-90));
        await council.SaveAsync(db =>
            db.Cases.Single(c => c.Id == closed).ClosedOn = today.AddDays(-1)
        );
        // They share days: each was of a family of its own.
        var open = await council.Database.OpenAsync(two.Stays.Family, today.AddDays(-60));
        var lead = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(lead, two.Stays.Family);

        await two.MergeAsync();

        var read = (await council.CaseReadAsync(open, lead))!;
        read.Episodes.Select(e => (e.Id, e.IsOpen)).ShouldBe([(open, true), (closed, false)]);
        (await council.NextAsync(lead)).ShouldNotContain(n => n.What == NextThing.JoinSupports);
        read.Case.OpenBeside.ShouldBeFalse();
    }

    [EachDatabase, Trait("Requirement", "SE-1")]
    public async Task A_seal_comes_before_the_work_and_a_manager_it_names_is_told_whom_it_shuts_out(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var (other, _, _) = await council.FamilyAsync("Birchley");
        var (lead, named, manager) = (
            await council.UserAsync(Role.LeadWorker),
            await council.UserAsync(Role.LocalityManager),
            await council.UserAsync(Role.LocalityManager)
        );
        (await council.AllocateAsync(id, lead, manager)).Done();
        await council.SealAsync(
            other,
            await council.UserAsync(Role.InformationGovernanceOfficer),
            named
        );
        (await council.NextAsync(named)).ShouldBeEmpty();

        await council.Database.MergeAsync(family, other);

        (await council.CaseReadAsync(id, lead)).ShouldBeNull();
        (await council.NextAsync(lead)).ShouldBeEmpty();
        (await council.NextAsync(manager)).ShouldBeEmpty("it does not exist for them");
        (await council.NextAsync(named)).Single().What.ShouldBe(NextThing.LeadShutOut);
    }

    [EachDatabase, Trait("Requirement", "SH-8")]
    public async Task The_trail_of_a_family_holds_what_it_was_before_it_was_one_and_an_old_address_leads_on(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (a, _, _) = await council.FamilyAsync("Ashgrove");
        var (b, _, _) = await council.FamilyAsync("Birchley");
        var (c, _, _) = await council.FamilyAsync("Copseland");
        var lead = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(lead, a);
        (await council.ReadAsync(a, lead)).ShouldNotBeNull();
        (await WhereAsync(a)).ShouldBeNull();
        await council.Database.MergeAsync(a, b);
        await council.Database.MergeAsync(b, c);

        var auditor = await council.UserAsync(Role.Auditor);
        (
            await council.AsAsync<SearchEventsQuery, EventsFound?>(
                auditor,
                q => q.RunAsync(new($"family:{c}", lead.UserId), auditor, default)
            )
        )!
            .Events.Select(e => e.Event.Subject)
            .ShouldContain($"family:{a}");
        (await WhereAsync(a)).ShouldBe(c);
        (await WhereAsync(c)).ShouldBeNull("it is where it was");

        Task<FamilyId?> WhereAsync(FamilyId family) =>
            council.AsAsync<WhereNowQuery, FamilyId?>(
                lead,
                q => q.OfFamilyAsync(family, lead, default)
            );
    }
}
