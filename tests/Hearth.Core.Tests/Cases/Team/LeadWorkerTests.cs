using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Facts;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Team;

[Trait("Requirement", "SU-6")]
public class LeadWorkerTests
{
    [EachDatabase]
    public async Task A_family_opens_to_its_lead_worker_and_shuts_when_another_follows(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var first = await council.UserAsync(Role.LeadWorker);
        var second = await council.UserAsync(Role.LeadWorker);
        (await council.CaseReadAsync(id, first)).ShouldBeNull();

        (await council.AllocateAsync(id, first, manager)).Done();
        (await council.CaseReadAsync(id, first)).ShouldNotBeNull();

        council.Later(10);
        (await council.AllocateAsync(id, first, manager)).Refused().ShouldContain("already");
        (await council.AllocateAsync(id, second, manager)).Refused().ShouldContain("why");
        (await council.AllocateAsync(id, second, manager, "Long leave")).Done();

        (await council.CaseReadAsync(id, first)).ShouldBeNull();
        (await council.CaseReadAsync(id, second)).ShouldNotBeNull();
        var team = (await council.TeamAsync(id, manager))!;
        team.Lead!.AccountId.ToString().ShouldBe(second.UserId);
        var before = team.Leads[1];
        (before.To, before.WhyChanged).ShouldBe((new DateOnly(2026, 10, 10), "Long leave"));
        (await council.WhoElseAsync(family, manager))!.Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task What_is_put_right_on_its_first_day_leaves_a_record_and_no_day(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var wrong = await council.UserAsync(Role.LeadWorker);
        var right = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, wrong, manager)).Done();
        (await council.AllocateAsync(id, right, manager, "The wrong colleague")).Done();

        (await council.CaseReadAsync(id, wrong)).ShouldBeNull();
        var team = (await council.TeamAsync(id, manager))!;
        team.Leads.Count(l => l.On(team.Today)).ShouldBe(1);
        team.Leads.Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task Two_managers_do_not_allocate_over_each_other(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var one = await council.UserAsync(Role.LeadWorker);
        var two = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, one, manager)).Done();

        // This one still saw the family with nobody.
        (
            await council.DoAsync<AllocateLeadWorkerOperation, LeadWorkerSpell>(o =>
                o.RunAsync(
                    new(id, Guid.Parse(two.UserId), council.Today(), null, null),
                    manager,
                    default
                )
            )
        ).ShouldBeOfType<Outcome<LeadWorkerSpell>.Conflict>();
        (await council.CaseReadAsync(id, two)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task Workers_whom_the_family_knows_are_offered_first_with_their_caseload(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, child, _) = await council.CaseAsync();
        var (_, other, _, _) = await council.CaseAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var busy = await council.UserAsync(Role.LeadWorker);
        var free = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(other, busy, manager)).Done();
        await council.WorksWithAsync(busy, family);
        await council.RecordAsync(
            child,
            "early-help",
            new Fact(
                FactKind.EarlyHelp,
                new(2025, 3, 1),
                new(2025, 6, 1),
                Note: "Wren Elmrow, 01632 960002"
            )
        );

        var offered = (
            await council.Database.WithAsync<LeadCandidatesQuery, IReadOnlyList<LeadCandidate>?>(
                q => q.RunAsync(id, manager, default)
            )
        )!;

        (offered[0].Account.ToString(), offered[0].OpenCases).ShouldBe((busy.UserId, 1));
        offered[0].Known.ShouldBe(["Lead worker since 1 September 2026"]);
        (offered[1].Worker, offered[1].Account).ShouldBe(("Wren Elmrow", null));
        offered[1].Known.ShouldBe(["early help from 1 March 2025 to 1 June 2025"]);
        var unknown = offered.Skip(2).ToArray();
        unknown.ShouldAllBe(o => o.Known.Count == 0);
        unknown.Select(o => o.Account.ToString()).ShouldContain(free.UserId);
        (
            await council.Database.WithAsync<LeadCandidatesQuery, IReadOnlyList<LeadCandidate>?>(
                q => q.RunAsync(id, busy, default)
            )
        ).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_leavers_families_are_passed_on_together_or_not_at_all(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, one, _, _) = await council.CaseAsync();
        var (_, two, _, _) = await council.CaseAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var leaver = await council.UserAsync(Role.LeadWorker);
        var next = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(one, leaver, manager)).Done();
        (await council.AllocateAsync(two, leaver, manager)).Done();
        council.Later(3);
        var seen = ((await council.SeenAsync(one))!, (await council.SeenAsync(two))!);

        Task<Outcome<int>> PassOnAsync(SeenLead second) =>
            council.DoAsync<ReallocateCasesOperation, int>(o =>
                o.RunAsync(
                    new(
                        [
                            new(one, seen.Item1, Guid.Parse(next.UserId)),
                            new(two, second, Guid.Parse(next.UserId)),
                        ],
                        council.Today(),
                        "Has left the council"
                    ),
                    manager,
                    default
                )
            );

        (
            await PassOnAsync(seen.Item2 with { Version = 7 })
        ).ShouldBeOfType<Outcome<int>.Conflict>();
        (await council.CaseReadAsync(one, leaver)).ShouldNotBeNull();

        (await PassOnAsync(seen.Item2)).Done().ShouldBe(2);
        foreach (var id in new[] { one, two })
        {
            (await council.CaseReadAsync(id, leaver)).ShouldBeNull();
            (await council.CaseReadAsync(id, next)).ShouldNotBeNull();
        }
    }

    [EachDatabase]
    public async Task Whoever_stands_in_may_know_of_the_family_for_these_days_alone(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var cover = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, lead, manager)).Done();
        var from = council.Today().AddDays(1);

        Task<Outcome<int>> CoverAsync(Actor who) =>
            council.DoAsync<CoverAbsenceOperation, int>(o =>
                o.RunAsync(
                    new([id], Guid.Parse(who.UserId), from, from.AddDays(2), "Annual leave"),
                    manager,
                    default
                )
            );

        (await CoverAsync(lead)).Refused().ShouldContain("Somebody else");
        (await CoverAsync(cover)).Done();
        (await CoverAsync(cover)).Refused().ShouldContain("already");

        (await council.CaseReadAsync(id, cover)).ShouldBeNull();
        council.Later(1);
        (await council.CaseReadAsync(id, cover)).ShouldNotBeNull();
        (await council.CaseReadAsync(id, lead)).ShouldNotBeNull();
        council.Later(3);
        (await council.CaseReadAsync(id, cover)).ShouldBeNull();
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task A_sealed_family_goes_to_nobody_who_is_not_named_on_its_seal(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var named = await council.UserAsync(Role.LeadWorker);
        var other = await council.UserAsync(Role.LeadWorker);
        await council.SealAsync(family, officer, manager, named);

        (await council.AllocateAsync(id, other, manager)).Refused().ShouldContain("seal");
        (await council.AllocateAsync(id, named, manager)).Done();
        (await council.CaseReadAsync(id, named)).ShouldNotBeNull();
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task Only_a_manager_who_may_know_of_the_family_allocates(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var partner = await council.UserAsync(Role.TeamMember);
        (await council.AllocateAsync(id, partner, manager)).Refused().ShouldContain("account");
        (await council.AllocateAsync(id, lead, manager)).Done();

        foreach (var actor in new[] { lead, partner, Council.Analyst })
            (
                await council.AllocateAsync(id, lead, actor, "For no reason")
            ).ShouldBeOfType<Outcome<LeadWorkerSpell>.NotFound>();
    }
}
