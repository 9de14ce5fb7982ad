using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>The minutes are agreed as they were read.</summary>
public sealed record AgreeMinutes(Guid Meeting, int Version);

/// <summary>By whoever runs the meeting. From then on nothing of it is changed.</summary>
public sealed class AgreeMinutesOperation(AppDb db, MeetingAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<Meeting>> RunAsync(
        AgreeMinutes request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.RunningAsync(request.Meeting, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: { Meeting: var meeting } opened })
            return found.As<Meeting>();
        if (meeting.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (MeetingStates.WhyNot(meeting.State, MeetingState.Agreed) is { } wrong)
            return Outcome.Refused(wrong);
        var items = await db
            .MeetingItems.AsNoTracking()
            .Where(i => i.MeetingId == meeting.Id)
            .ToListAsync(cancel);
        // Of families that they may not know of they are told nothing, not even that something is missing.
        if (Minutes.Missing(opened.Rule, items.Where(i => opened.Sees(i.FamilyId))) is { } missing)
            return Outcome.Refused($"Nothing is written yet under “{missing}”.");
        var now = clock.UtcNow();
        (meeting.State, meeting.AgreedAt, meeting.AgreedBy) = (
            MeetingState.Agreed,
            now,
            actor.UserId
        );
        return await db.SaveAsync(
            meeting,
            Event.By(
                actor,
                "cases.meeting-agreed",
                meeting.SubjectFor(opened.OnlyFamily),
                now,
                meeting.Detail
            ),
            cancel
        );
    }
}
