using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>A practitioner by name; by their account where they have one.</summary>
public sealed record Practitioner(
    string Name,
    string WorksAs,
    string AgencyId,
    string? Email,
    Guid? Account
);

/// <summary>Asks people to a meeting: all of them, or, where one may not be asked, none.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="People">Members of the family.</param>
/// <param name="Team">Members of the team around the family.</param>
/// <param name="Lead">Whether the lead worker and whoever stands in are asked.</param>
/// <param name="Practitioner">Another practitioner.</param>
public sealed record InviteToMeeting(
    Guid Meeting,
    IReadOnlyCollection<PersonId> People,
    IReadOnlyCollection<Guid> Team,
    bool Lead,
    Practitioner? Practitioner
);

/// <summary>By whoever runs it (requirements SU-9 and SU-10).</summary>
public sealed class InviteToMeetingOperation(
    AppDb db,
    MeetingAccessQuery access,
    StandingQuery standing,
    MeetingInvitations invitations,
    TimeProvider clock
)
{
    public async Task<Outcome<int>> RunAsync(
        InviteToMeeting request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.RunningAsync(request.Meeting, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: var opened })
            return found.As<int>();
        var meeting = opened.Meeting;
        if (MeetingStates.WhyNotPrepared(meeting.State) is { } over)
            return Outcome.Refused(over);
        var of = meeting.CaseId is { } id
            ? await db.Cases.SingleAsync(c => c.Id == id, cancel)
            : null;
        if (MeetingStates.WhyNotMet(of) is { } ended)
            return Outcome.Refused(ended);
        var asked = await db
            .MeetingAttendees.Where(a => a.MeetingId == meeting.Id)
            .ToListAsync(cancel);
        var guests = await GuestsAsync(request, of, asked, cancel);
        if (guests.Count == 0)
            return Outcome.Refused("Choose somebody to ask.");
        foreach (var (guest, isTeam) in guests)
        {
            if (
                asked.Any(a =>
                    a.PersonId is not null && a.PersonId == guest.Person
                    || a.UserId is not null && a.UserId == guest.UserId
                    || a.Email is not null
                        && string.Equals(a.Email, guest.Email, StringComparison.OrdinalIgnoreCase)
                )
            )
                return Outcome.Refused($"{guest.Name} is asked already.");
            if (await WrongAsync(opened, guest, isTeam, cancel) is { } wrong)
                return Outcome.Refused(wrong);
            asked.Add(await invitations.AddAsync(meeting, of, guest, actor, cancel));
        }
        return await db.SaveAsync(
            guests.Count,
            Event.By(
                actor,
                "cases.meeting-invited",
                of?.Subject ?? meeting.Subject,
                clock.UtcNow(),
                meeting.Detail
            ),
            cancel
        );
    }

    private async Task<string?> WrongAsync(
        OpenedMeeting opened,
        ToAsk guest,
        bool isTeam,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(guest.Name))
            return "Give their name.";
        if (guest.Person is null && string.IsNullOrWhiteSpace(guest.WorksAs))
            return "Say what their part is, such as health visitor.";
        if (
            guest.Person is null
            && !await db.Agencies.AnyAsync(a => a.Id == guest.AgencyId, cancel)
        )
            return "Choose a registered agency.";
        if (
            guest.UserId is { } account
            && !await db.Users.AnyAsync(
                u => u.Id == account && u.AgencyId == guest.AgencyId && u.DisabledAt == null,
                cancel
            )
        )
            return "That account is not one of this agency's.";
        return GuestRules.WhyNot(
            opened.Rule,
            new(
                guest.Person is not null,
                isTeam,
                guest.UserId is not null,
                await WorksWithListedAsync(opened, guest.UserId, cancel),
                guest.Person is null ? await standing.WhyNotAsync(guest.AgencyId, cancel) : null
            )
        );
    }

    /// <summary>With a family that whoever asks sees on the list.</summary>
    private async Task<bool> WorksWithListedAsync(
        OpenedMeeting opened,
        Guid? user,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        var listed = opened.Families.Keys.ToArray();
        return user is { } account
            && await db
                .Involvements.Where(Involvement.StandsOn(today))
                .AnyAsync(i => listed.Contains(i.FamilyId) && i.UserId == account, cancel);
    }

    private async Task<IReadOnlyList<(ToAsk Guest, bool IsTeam)>> GuestsAsync(
        InviteToMeeting request,
        Case? of,
        List<MeetingAttendee> asked,
        CancellationToken cancel
    )
    {
        List<(ToAsk Guest, bool IsTeam)> guests = [];
        if (of is not null)
        {
            foreach (var member in await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel))
                if (request.People.Contains(member.Id))
                    guests.Add((new(member.Id, null, "", member.Name, "Family", null), false));
            foreach (
                var member in await db
                    .TeamMembers.AsNoTracking()
                    .Where(m =>
                        m.CaseId == of.Id
                        && m.State == TeamState.Accepted
                        && request.Team.Contains(m.Id)
                    )
                    .ToListAsync(cancel)
            )
                guests.Add(
                    (
                        new(
                            null,
                            member.UserId,
                            member.AgencyId,
                            member.Worker,
                            member.WorksAs,
                            member.Email ?? await EmailAsync(member.UserId, cancel)
                        ),
                        true
                    )
                );
            if (request.Lead)
            {
                var team = guests.Select(g => g.Guest.UserId).ToArray();
                foreach (var account in await LeadsAsync(of, team, asked, cancel))
                    guests.Add(
                        (
                            new(
                                null,
                                account.Id,
                                account.AgencyId,
                                account.FullName,
                                "Lead worker",
                                account.Email
                            ),
                            true
                        )
                    );
            }
        }
        if (request.Practitioner is { } other)
            guests.Add(
                (
                    new(
                        null,
                        other.Account,
                        other.AgencyId,
                        other.Name,
                        other.WorksAs,
                        other.Email ?? await EmailAsync(other.Account, cancel)
                    ),
                    false
                )
            );
        return guests;
    }

    private async Task<string?> EmailAsync(Guid? user, CancellationToken cancel) =>
        user is { } id
            ? await db
                .Users.Where(u => u.Id == id)
                .Select(u => u.Email)
                .SingleOrDefaultAsync(cancel)
            : null;

    /// <summary>
    /// The lead worker of today, and whoever stands in: without whoever is of the team as well, and, of two, without one who is
    /// asked already.
    /// </summary>
    private async Task<IReadOnlyList<User>> LeadsAsync(
        Case of,
        IEnumerable<Guid?> team,
        List<MeetingAttendee> asked,
        CancellationToken cancel
    )
    {
        var ids = LeadsNow.Of(db, of.Id, clock.Today());
        var leads = (
            await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(cancel)
        )
            .Where(u => !team.Contains(u.Id))
            .ToList();
        var more = leads.Where(u => asked.All(a => a.UserId != u.Id)).ToList();
        return more.Count > 0 ? more : leads;
    }
}
