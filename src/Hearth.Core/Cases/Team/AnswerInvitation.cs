using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>Somebody who was asked into a team accepts, or says no and perhaps why.</summary>
public sealed record AnswerInvitation(Guid Id, bool Accepts, string? Why, int Version);

/// <summary>
/// By whoever was asked, or by a worker of the family who heard their answer. With a yes it is recorded that they work with
/// the family, which opens it to their account as far as their role sees.
/// </summary>
public sealed class AnswerInvitationOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<TeamMember>> RunAsync(
        AnswerInvitation request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.CasesRead)
            || await db.TeamMembers.SingleOrDefaultAsync(m => m.Id == request.Id, cancel)
                is not { } member
        )
            return Outcome.NotFound;
        var isTheirs = member.UserId is { } user && actor.UserId == user.ToString("D");
        if (
            !isTheirs
            && await access.OfAsync(member.CaseId, Permission.CasesWork, actor, cancel) is null
        )
            return Outcome.NotFound;
        if (member.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        var to = request.Accepts ? TeamState.Accepted : TeamState.Declined;
        if (TeamStates.WhyNot(member.State, to) is { } wrong)
            return Outcome.Refused(wrong);
        // Whoever answers for themselves does not know of the family yet.
        using var unlimited = db.Unlimited();
        var of = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == member.CaseId, cancel);
        if (!of.IsOpen && request.Accepts)
            return Outcome.Refused("Support has ended meanwhile.");
        var today = clock.Today();
        (member.State, member.AnsweredOn) = (to, today);
        member.Why = string.IsNullOrWhiteSpace(request.Why) ? null : request.Why.Trim();
        if (request.Accepts)
            member.InvolvementId = (
                await Involving.AddAsync(
                    db,
                    clock,
                    new(
                        of.FamilyId,
                        member.PersonId,
                        member.AgencyId,
                        member.UserId,
                        member.Worker,
                        member.WorksAs,
                        member.Phone,
                        member.Email,
                        today,
                        null
                    ),
                    actor,
                    cancel
                )
            )?.Id;
        return await db.SaveAsync(
            member,
            Event.By(
                actor,
                request.Accepts ? "cases.team-joined" : "cases.team-declined",
                of.Subject,
                clock.UtcNow()
            ),
            cancel
        );
    }
}
