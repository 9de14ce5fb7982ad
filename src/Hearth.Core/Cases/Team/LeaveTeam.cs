using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>Somebody's work in a team ends today.</summary>
public sealed record LeaveTeam(Guid Id, string? Why, int Version);

/// <summary>From tomorrow on the family is open to them no more, unless it is by other work of theirs.</summary>
public sealed class LeaveTeamOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<TeamMember>> RunAsync(
        LeaveTeam request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.CasesWork)
            || await db.TeamMembers.SingleOrDefaultAsync(m => m.Id == request.Id, cancel)
                is not { } member
            || await access.OfAsync(member.CaseId, Permission.CasesWork, actor, cancel)
                is not { Case: var of }
        )
            return Outcome.NotFound;
        if (member.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (TeamStates.WhyNot(member.State, TeamState.Left) is { } wrong)
            return Outcome.Refused(wrong);
        var today = clock.Today();
        (member.State, member.LeftOn) = (TeamState.Left, today);
        member.Why = string.IsNullOrWhiteSpace(request.Why) ? null : request.Why.Trim();
        await Involving.EndAsync(db, clock, member.InvolvementId, today, actor, cancel);
        return await db.SaveAsync(
            member,
            Event.By(actor, "cases.team-left", of.Subject, clock.UtcNow()),
            cancel
        );
    }
}
