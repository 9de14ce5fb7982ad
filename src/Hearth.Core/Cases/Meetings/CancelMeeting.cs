using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Meetings;

/// <summary>A meeting does not take place, and why.</summary>
public sealed record CancelMeeting(Guid Meeting, string Why, int Version);

/// <summary>By whoever runs it; everybody who was asked is written to, and it goes out of their calendars.</summary>
public sealed class CancelMeetingOperation(
    AppDb db,
    MeetingAccessQuery access,
    MeetingInvitations invitations,
    TimeProvider clock
)
{
    public async Task<Outcome<Meeting>> RunAsync(
        CancelMeeting request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Meeting, Permission.CasesWork, actor, cancel)
            is not { Runs: true } opened
        )
            return Outcome.NotFound;
        var meeting = opened.Meeting;
        if (meeting.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (MeetingStates.WhyNot(meeting.State, MeetingState.Cancelled) is { } wrong)
            return Outcome.Refused(wrong);
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it is cancelled.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        (meeting.State, meeting.CancelledWhy) = (MeetingState.Cancelled, request.Why.Trim());
        meeting.Sequence++;
        await invitations.CancelledAsync(meeting, actor, cancel);
        var outcome = await db.SaveAsync(
            meeting,
            Event.By(
                actor,
                "cases.meeting-cancelled",
                meeting.SubjectFor(opened.OnlyFamily),
                clock.UtcNow(),
                meeting.Detail
            ),
            cancel
        );
        if (outcome is Outcome<Meeting>.Ok)
            await transaction.CommitAsync(cancel);
        return outcome;
    }
}
