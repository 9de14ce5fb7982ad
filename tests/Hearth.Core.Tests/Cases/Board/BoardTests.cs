using Hearth.Core.Access;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Board;

[Trait("Requirement", "SU-6")]
public class BoardTests
{
    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task A_manager_sees_every_family_that_is_supported_and_a_lead_worker_their_own(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, one, _, _) = await council.CaseAsync();
        var (sealedFamily, two, _, _) = await council.CaseAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var lead = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(one, lead, manager)).Done();

        (await council.BoardAsync(manager)).All.ShouldBe(2);
        (await council.BoardAsync(lead)).Rows.Select(r => r.Case).ShouldBe([one]);
        (await council.BoardAsync(officer)).All.ShouldBe(0);
        (await council.BoardAsync(Council.Analyst)).All.ShouldBe(0);

        await council.SealAsync(sealedFamily, officer);
        (await council.BoardAsync(manager)).Rows.Select(r => r.Case).ShouldBe([one]);
        (await council.EventsAsync()).ShouldContain("cases.board-read");
        two.ShouldNotBe(one);
    }

    [EachDatabase]
    public async Task The_board_shows_drift_overdue_actions_continuity_and_who_may_step_down(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, one, _, parent) = await council.CaseAsync(opened: GivenWork.FirstDay.AddYears(-1));
        var (family, two, _, _) = await council.CaseAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var nurse = await council.UserAsync(Role.TeamMember);
        (await council.AllocateAsync(one, lead, manager)).Done();
        (await council.AllocateAsync(two, lead, manager)).Done();
        await council.WorksWithAsync(nurse, family);
        var goal = (await council.GoalAsync(one, lead)).Done();
        (await council.ActionAsync(goal, lead, ActionOwner.Member(parent))).Done();
        var better = (await council.GoalAsync(two, lead)).Done();
        (await council.RateAsync(better, 3, lead)).Done();
        council.Later(10);
        (await council.RateAsync(better, 6, lead)).Done();

        var board = await council.BoardAsync(manager);
        var drifting = board.Rows[0];
        (drifting.Case, drifting.Overdue, drifting.Professionals).ShouldBe((one, 1, 1));
        drifting.Flags.ShouldBe([
            DriftFlag.OpenTooLong,
            DriftFlag.NotReviewed,
            DriftFlag.ActionsOverdue,
            DriftFlag.SupervisionOverdue,
        ]);
        drifting.MayStepDown.ShouldBeFalse();
        (board.Rows[1].MayStepDown, board.Rows[1].Professionals).ShouldBe((true, 2));
        board.Workloads.Single().ShouldBe(new(Guid.Parse(lead.UserId), "Ada Larchfield", 2, 1, 1));

        async Task<int> FoundAsync(BoardFilter asked) =>
            (await council.BoardAsync(manager, asked)).Found;
        (await FoundAsync(new(Flag: DriftFlag.OpenTooLong))).ShouldBe(1);
        (await FoundAsync(new(StepDown: true))).ShouldBe(1);
        (await FoundAsync(new(Lead: Guid.Empty))).ShouldBe(0);
        (await FoundAsync(new(Lead: Guid.Parse(lead.UserId)))).ShouldBe(2);
        (await FoundAsync(new(Level: "universal"))).ShouldBe(0);
        (await FoundAsync(new(Locality: "QX1"))).ShouldBe(2);
    }

    [EachDatabase]
    public async Task A_lead_worker_is_told_what_comes_next_the_overdue_first(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, one, _, parent) = await council.CaseAsync();
        var (_, two, _, _) = await council.CaseAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(one, lead, manager)).Done();
        (await council.AllocateAsync(two, lead, manager)).Done();
        var goal = (await council.GoalAsync(one, lead)).Done();
        (await council.ActionAsync(goal, lead, ActionOwner.Member(parent))).Done();

        (await council.NextAsync(lead))
            .Select(n => (n.FamilyName, n.What))
            .ShouldBe([
                ("Ashgrove", NextThing.NotAsked),
                ("Quillfeather", NextThing.NotAsked),
                ("Quillfeather", NextThing.ActionsDue),
            ]);
        (await council.NextAsync(manager)).ShouldBeEmpty();

        council.Later(8);
        (await council.NextAsync(lead))[0].What.ShouldBe(NextThing.ActionsOverdue);
        council.Later(70);
        (await council.NextAsync(lead)).ShouldContain(n => n.What == NextThing.ReviewDue);
        council.Later(7);
        (await council.NextAsync(lead)).ShouldContain(n => n.What == NextThing.ReviewOverdue);
    }
}
