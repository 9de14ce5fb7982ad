using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>A meeting takes place at another time or place, and why.</summary>
public sealed record MoveMeeting(
    Guid Meeting,
    DateOnly On,
    TimeOnly At,
    int Minutes,
    string Place,
    string Why,
    int Version
);

/// <summary>By whoever runs it; everybody who was asked is written to, and calendars take the later time.</summary>
public sealed class MoveMeetingOperation(
    AppDb db,
    MeetingAccessQuery access,
    MeetingInvitations invitations,
    TimeProvider clock
)
{
    public async Task<Outcome<Meeting>> RunAsync(
        MoveMeeting request,
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
        if (MeetingStates.WhyNotPrepared(meeting.State) is { } held)
            return Outcome.Refused(held);
        if (
            meeting.CaseId is { } id
            && MeetingStates.WhyNotMet(await db.Cases.SingleAsync(c => c.Id == id, cancel))
                is { } ended
        )
            return Outcome.Refused(ended);
        if (string.IsNullOrWhiteSpace(request.Place))
            return Outcome.Refused("Say where it is, or that it is by telephone or video.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it is moved.");
        var startsAt = London.At(request.On, request.At);
        var now = clock.UtcNow();
        if (MeetingStates.WhyNotMoved(startsAt, now) is { } over)
            return Outcome.Refused(over);
        if (
            MeetingStates.WhyNotAt(opened.Rule, startsAt, request.Minutes, request.Why, now) is
            { } wrong
        )
            return Outcome.Refused(wrong);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        (meeting.StartsAt, meeting.Minutes, meeting.Place) = (
            startsAt,
            request.Minutes,
            request.Place.Trim()
        );
        meeting.MovedWhy = request.Why.Trim();
        meeting.Sequence++;
        await invitations.MovedAsync(meeting, actor, cancel);
        var outcome = await db.SaveAsync(
            meeting,
            Event.By(
                actor,
                "cases.meeting-moved",
                meeting.SubjectFor(opened.OnlyFamily),
                now,
                meeting.Detail
            ),
            cancel
        );
        if (outcome is Outcome<Meeting>.Ok)
            await transaction.CommitAsync(cancel);
        return outcome;
    }
}
