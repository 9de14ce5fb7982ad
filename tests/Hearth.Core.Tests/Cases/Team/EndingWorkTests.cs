using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Team;

/// <summary>Work with a family ends on its day, and takes nothing from other work of the same person.</summary>
[Trait("Requirement", "SU-6")]
public class EndingWorkTests
{
    [EachDatabase]
    public async Task Who_stood_in_and_leads_the_work_now_keeps_the_family(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var first = await council.UserAsync(Role.LeadWorker);
        var cover = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, first, manager)).Done();
        (await CoverAsync(council, id, cover, manager, 0, 9)).Done();
        council.Later(2);
        (await council.AllocateAsync(id, cover, manager, "Does not come back")).Done();
        council.Later(1);

        (await EndCoverAsync(council, await CoverOfAsync(council, id), manager)).Done();
        (await council.CaseReadAsync(id, cover)).ShouldNotBeNull("they lead the work");

        (await EndLeadAsync(council, id, manager, council.Today())).Done();
        council.Later(1);
        (await council.CaseReadAsync(id, cover)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task Who_leads_no_longer_and_stands_in_still_has_the_family_for_these_days(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var worker = await council.UserAsync(Role.LeadWorker);
        var next = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, worker, manager)).Done();
        council.Later(2);
        (await council.AllocateAsync(id, next, manager, "Other hours")).Done();
        (await CoverAsync(council, id, worker, manager, 0, 3)).Done();
        (await council.AllocateAsync(id, worker, manager, "Comes back")).Done();
        (await EndLeadAsync(council, id, manager, council.Today())).Done();

        council.Later(3);
        (await council.CaseReadAsync(id, worker)).ShouldNotBeNull("they stand in");
        council.Later(1);
        (await council.CaseReadAsync(id, worker)).ShouldBeNull();
    }

    [EachDatabase, Trait("Requirement", "SU-9")]
    public async Task Who_leaves_the_team_and_stands_in_keeps_the_family_for_these_days(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var worker = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, lead, manager)).Done();
        var joined = await JoinAsync(council, id, worker, manager);
        (await CoverAsync(council, id, worker, manager, 0, 3)).Done();
        (
            await council.DoAsync<LeaveTeamOperation, TeamMember>(o =>
                o.RunAsync(new(joined.Id, null, joined.Version), manager, default)
            )
        ).Done();

        council.Later(3);
        (await council.CaseReadAsync(id, worker)).ShouldNotBeNull();
        council.Later(1);
        (await council.CaseReadAsync(id, worker)).ShouldBeNull();
    }

    [EachDatabase, Trait("Requirement", "SU-9")]
    public async Task Who_stood_in_and_is_in_the_team_keeps_the_family(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var worker = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, lead, manager)).Done();
        (await CoverAsync(council, id, worker, manager, 0, 9)).Done();
        await JoinAsync(council, id, worker, manager);
        council.Later(1);

        (await EndCoverAsync(council, await CoverOfAsync(council, id), manager)).Done();

        council.Later(20);
        (await council.CaseReadAsync(id, worker)).ShouldNotBeNull();
    }

    [EachDatabase]
    public async Task What_was_recorded_by_hand_keeps_its_last_day(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var worker = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(worker, family);
        await council.Database.WithAsync<AppDb, int>(async db =>
        {
            (await db.Involvements.SingleAsync()).To = council.Today().AddDays(5);
            return await db.SaveChangesAsync();
        });
        (await council.AllocateAsync(id, worker, manager)).Done();
        (await EndLeadAsync(council, id, manager, council.Today())).Done();

        council.Later(5);
        (await council.CaseReadAsync(id, worker)).ShouldNotBeNull();
        council.Later(1);
        (await council.CaseReadAsync(id, worker)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task The_last_day_of_a_lead_worker_lies_between_their_first_and_today(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, lead, manager)).Done();
        var first = council.Today();
        council.Later(3);

        foreach (var wrong in new[] { first.AddDays(-1), council.Today().AddDays(1) })
            (await EndLeadAsync(council, id, manager, wrong)).Refused().ShouldContain("last day");
        (
            await EndLeadAsync(council, id, lead, first)
        ).ShouldBeOfType<Outcome<LeadWorkerSpell>.NotFound>("a manager ends it");
        (await EndLeadAsync(council, id, manager, first)).Done().To.ShouldBe(first);
        (await council.CaseReadAsync(id, lead)).ShouldBeNull();
        (await council.TeamAsync(id, manager))!.Lead.ShouldBeNull();
    }

    [EachDatabase]
    public async Task Cover_ends_the_day_before_and_what_never_began_has_no_day(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var cover = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, lead, manager)).Done();
        var first = council.Today();

        (await CoverAsync(council, id, cover, manager, 2, 4)).Done();
        (await EndCoverAsync(council, await CoverOfAsync(council, id), manager))
            .Done()
            .To.ShouldBe(first.AddDays(1));
        (await CoverAsync(council, id, cover, manager, 0, 2)).Done();
        council.Later(2);
        (await council.CaseReadAsync(id, cover)).ShouldNotBeNull("on the last day");
        var last = await CoverOfAsync(council, id);
        (await EndCoverAsync(council, last, manager)).Done().To.ShouldBe(first.AddDays(1));
        (await council.CaseReadAsync(id, cover)).ShouldBeNull();
        (await EndCoverAsync(council, await CoverOfAsync(council, id), manager))
            .Refused()
            .ShouldContain("over already");
    }

    private static Task<Outcome<int>> CoverAsync(
        Council council,
        CaseId id,
        Actor who,
        Actor by,
        int from,
        int to
    ) =>
        council.DoAsync<CoverAbsenceOperation, int>(o =>
            o.RunAsync(
                new(
                    [id],
                    Guid.Parse(who.UserId),
                    council.Today().AddDays(from),
                    council.Today().AddDays(to),
                    "Annual leave"
                ),
                by,
                default
            )
        );

    /// <summary>The cover that has a day at all.</summary>
    private static Task<CoverSpell> CoverOfAsync(Council council, CaseId id) =>
        council.Database.WithAsync<AppDb, CoverSpell>(db =>
            db.CoverSpells.SingleAsync(c => c.CaseId == id && c.To >= c.From)
        );

    private static Task<Outcome<CoverSpell>> EndCoverAsync(
        Council council,
        CoverSpell cover,
        Actor by
    ) =>
        council.DoAsync<EndCoverOperation, CoverSpell>(o =>
            o.RunAsync(new(cover.Id, cover.Version), by, default)
        );

    private static async Task<Outcome<LeadWorkerSpell>> EndLeadAsync(
        Council council,
        CaseId id,
        Actor by,
        DateOnly last
    )
    {
        var seen = (await council.SeenAsync(id))!;
        return await council.DoAsync<EndLeadWorkerOperation, LeadWorkerSpell>(o =>
            o.RunAsync(new(id, seen, last, "Another post"), by, default)
        );
    }

    private static async Task<TeamMember> JoinAsync(Council council, CaseId id, Actor who, Actor by)
    {
        var asked = (
            await council.DoAsync<InviteToTeamOperation, TeamMember>(o =>
                o.RunAsync(
                    new(
                        id,
                        null,
                        who.AgencyId,
                        Guid.Parse(who.UserId),
                        "Bryn Larkspur",
                        "Family worker",
                        null,
                        null
                    ),
                    by,
                    default
                )
            )
        ).Done();
        return (
            await council.DoAsync<AnswerInvitationOperation, TeamMember>(o =>
                o.RunAsync(new(asked.Id, true, null, asked.Version), who, default)
            )
        ).Done();
    }
}
