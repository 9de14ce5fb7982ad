using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Team;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Team;

[Trait("Requirement", "SU-6")]
public class LeadChangeTests
{
    [EachDatabase]
    public async Task Where_one_family_is_not_there_none_is_covered_or_passed_on(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var other = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, lead, manager)).Done();
        var (seen, account) = ((await council.SeenAsync(id))!, Guid.Parse(other.UserId));
        var today = council.Today();

        (
            await council.DoAsync<CoverAbsenceOperation, int>(o =>
                o.RunAsync(new([id, CaseId.New()], account, today, today, "Ill"), manager, default)
            )
        ).ShouldBeOfType<Outcome<int>.NotFound>();
        (
            await council.DoAsync<ReallocateCasesOperation, int>(o =>
                o.RunAsync(
                    new(
                        [new(id, seen, account), new(CaseId.New(), seen, account)],
                        today,
                        "Has left the council"
                    ),
                    manager,
                    default
                )
            )
        ).ShouldBeOfType<Outcome<int>.NotFound>();

        (await council.CaseReadAsync(id, other)).ShouldBeNull();
        var team = (await council.TeamAsync(id, manager))!;
        team.Covers.ShouldBeEmpty();
        team.Lead!.AccountId.ToString("D").ShouldBe(lead.UserId);
    }

    [EachDatabase]
    public async Task A_former_lead_worker_who_goes_on_with_the_family_is_seen_to(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var first = await council.UserAsync(Role.LeadWorker);
        var next = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, first, manager)).Done();
        var seen = await council.SeenAsync(id);
        council.Later(2);
        (await council.TeamAsync(id, manager))!.Others.ShouldBeEmpty("they lead it");
        (
            await council.DoAsync<AllocateLeadWorkerOperation, LeadWorkerSpell>(o =>
                o.RunAsync(
                    new(
                        id,
                        Guid.Parse(next.UserId),
                        council.Today(),
                        "Other hours",
                        seen,
                        StaysInTeam: true
                    ),
                    manager,
                    default
                )
            )
        ).Done();

        (await council.CaseReadAsync(id, first)).ShouldNotBeNull();
        (await council.TeamAsync(id, manager))!
            .Others.Single()
            .Of.UserId!.Value.ToString("D")
            .ShouldBe(first.UserId);
    }
}
