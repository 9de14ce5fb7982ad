using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>Asks somebody into the team around a family.</summary>
public sealed record InviteToTeam(
    CaseId Case,
    PersonId? Person,
    string AgencyId,
    Guid? UserId,
    string Worker,
    string WorksAs,
    string? Phone,
    string? Email
);

/// <summary>Until they accept, nothing of the family is open to them (requirement SU-9).</summary>
public sealed class InviteToTeamOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<TeamMember>> RunAsync(
        InviteToTeam request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (await WrongAsync(request, of, cancel) is { } wrong)
            return Outcome.Refused(wrong);
        var member = new TeamMember
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = of.Id,
            PersonId = request.Person,
            AgencyId = request.AgencyId,
            UserId = request.UserId,
            Worker = request.Worker.Trim(),
            WorksAs = request.WorksAs.Trim(),
            Phone = Given(request.Phone),
            Email = Given(request.Email),
            InvitedOn = clock.Today(),
            InvitedBy = actor.UserId,
        };
        db.TeamMembers.Add(member);
        return await db.SaveAsync(
            member,
            Event.By(actor, "cases.team-invited", of.Subject, clock.UtcNow()),
            cancel
        );
    }

    private async Task<string?> WrongAsync(InviteToTeam request, Case of, CancellationToken cancel)
    {
        if (!of.IsOpen)
            return "Support has ended. Nobody is asked into the team any more.";
        if (string.IsNullOrWhiteSpace(request.Worker))
            return "Give the worker's name.";
        if (string.IsNullOrWhiteSpace(request.WorksAs))
            return "Say what their part in the team is, such as health visitor.";
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, cancel))
            return "Choose a registered agency.";
        if (
            request.Person is { } person
            && !await db.FamilyMembers.AnyAsync(
                m => m.FamilyId == of.FamilyId && m.PersonId == person,
                cancel
            )
        )
            return "That person is no member of this family.";
        if (request.UserId is not { } user)
            return null;
        if (
            !await db.Users.AnyAsync(
                u => u.Id == user && u.AgencyId == request.AgencyId && u.DisabledAt == null,
                cancel
            )
        )
            return "That account is not one of this agency's.";
        if (
            await db.TeamMembers.AnyAsync(
                m =>
                    m.CaseId == of.Id
                    && m.UserId == user
                    && (m.State == TeamState.Invited || m.State == TeamState.Accepted),
                cancel
            )
        )
            return "They are asked or in the team already.";
        return null;
    }

    private static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
