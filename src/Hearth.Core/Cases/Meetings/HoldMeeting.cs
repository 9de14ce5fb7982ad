using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>The meeting takes place: who was there, of those who were asked.</summary>
public sealed record HoldMeeting(Guid Meeting, IReadOnlyCollection<Guid> WereThere, int Version);

/// <summary>
/// By whoever runs it, once it has begun. Nobody is recorded as having been at a session for which they have not signed.
/// </summary>
public sealed class HoldMeetingOperation(AppDb db, MeetingAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<Meeting>> RunAsync(
        HoldMeeting request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.RunningAsync(request.Meeting, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: { Meeting: var meeting } opened })
            return found.As<Meeting>();
        if (meeting.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        var now = clock.UtcNow();
        if (MeetingStates.WhyNotHeld(meeting.State, meeting.StartsAt, now) is { } wrong)
            return Outcome.Refused(wrong);
        var attendees = await db
            .MeetingAttendees.Where(a => a.MeetingId == meeting.Id)
            .ToListAsync(cancel);
        if (!attendees.Any(a => request.WereThere.Contains(a.Id)))
            return Outcome.Refused(
                "Choose who was there. If nobody was, cancel the meeting and say why."
            );
        var signed = await db
            .MeetingDeclarations.Where(d => d.MeetingId == meeting.Id)
            .Select(d => d.AttendeeId)
            .ToListAsync(cancel);
        foreach (var one in attendees)
        {
            one.WasThere = request.WereThere.Contains(one.Id);
            if (
                one.WasThere == true
                && !GuestRules.CanHaveBeenThere(opened.Rule, signed.Contains(one.Id))
            )
                return Outcome.Refused(
                    $"{one.Name} has not signed the declaration for this session. They sign before they take part."
                );
        }
        (meeting.State, meeting.HeldAt, meeting.HeldBy) = (MeetingState.Held, now, actor.UserId);
        return await db.SaveAsync(
            meeting,
            Event.By(
                actor,
                "cases.meeting-held",
                meeting.SubjectFor(opened.OnlyFamily),
                now,
                meeting.Detail
            ),
            cancel
        );
    }
}
