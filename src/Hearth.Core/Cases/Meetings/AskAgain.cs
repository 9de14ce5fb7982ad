using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.People;
using Hearth.Rules.Cases.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Somebody of the meeting before who is not asked to the next, and why.</summary>
public sealed record NotAskedAgain(string Name, string Why);

/// <summary>
/// For calling a meeting that goes on from another: asks its people again, as they stand today. Whoever is of the family or the
/// team no more is told neither when it is nor that it is. It saves nothing itself.
/// </summary>
public sealed class AskAgain(
    AppDb db,
    StandingQuery standing,
    MeetingRules rules,
    MeetingInvitations invitations,
    TimeProvider clock
)
{
    /// <summary>Those who are not asked.</summary>
    internal async Task<IReadOnlyList<NotAskedAgain>> RunAsync(
        Guid before,
        Meeting meeting,
        Case? of,
        Actor actor,
        CancellationToken cancel
    )
    {
        var rule = rules.Of(meeting.Kind);
        var family = of is null ? [] : await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
        var team = of is null
            ? []
            : await db
                .TeamMembers.AsNoTracking()
                .Where(m => m.CaseId == of.Id && m.State == TeamState.Accepted)
                .ToListAsync(cancel);
        var leads = of is null
            ? []
            : await LeadsNow.Of(db, of.Id, clock.Today()).ToListAsync(cancel);
        List<NotAskedAgain> left = [];
        foreach (
            var one in await db
                .MeetingAttendees.AsNoTracking()
                .Where(a =>
                    a.MeetingId == before && (a.UserId == null || a.UserId != meeting.ChairId)
                )
                .OrderBy(a => a.InvitedAt)
                .ThenBy(a => a.Id)
                .ToListAsync(cancel)
        )
        {
            var (guest, why) = one.PersonId is { } person
                ? Of(family, person, one, rule)
                : await OfAsync(team, leads, one, rule, cancel);
            if (why is null)
                await invitations.AddAsync(meeting, of, guest, actor, cancel);
            else
                left.Add(new(one.Name, why));
        }
        return left;
    }

    private static (ToAsk, string? Why) Of(
        IReadOnlyList<MemberRead> family,
        PersonId person,
        MeetingAttendee before,
        MeetingRule rule
    )
    {
        var member = family.FirstOrDefault(m => m.Id == person);
        return (
            new(person, null, "", member?.Name ?? before.Name, before.WorksAs, null),
            member is null
                ? "They are not in this family any more."
                : GuestRules.WhyNot(rule, new(true, false, false, false, null))
        );
    }

    private async Task<(ToAsk, string? Why)> OfAsync(
        List<TeamMember> team,
        List<Guid> leads,
        MeetingAttendee before,
        MeetingRule rule,
        CancellationToken cancel
    )
    {
        var account = before.UserId is { } id
            ? await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel)
            : null;
        var member = team.FirstOrDefault(m =>
            before.UserId is not null
                ? m.UserId == before.UserId
                : m.AgencyId == before.AgencyId && m.Worker == before.Name
        );
        var guest = new ToAsk(
            null,
            before.UserId,
            before.AgencyId,
            member?.Worker ?? account?.FullName ?? before.Name,
            member?.WorksAs ?? before.WorksAs,
            member?.Email ?? account?.Email ?? before.Email
        );
        if (before.UserId is not null && account is not { DisabledAt: null })
            return (guest, "Their account is closed.");
        if (account is not null && account.AgencyId != before.AgencyId)
            return (guest, "They work for another agency now.");
        return (
            guest,
            GuestRules.WhyNot(
                rule,
                new(
                    IsFamily: false,
                    member is not null || account is not null && leads.Contains(account.Id),
                    account is not null,
                    WorksWithListed: false,
                    await standing.WhyNotAsync(before.AgencyId, cancel)
                )
            )
        );
    }
}
