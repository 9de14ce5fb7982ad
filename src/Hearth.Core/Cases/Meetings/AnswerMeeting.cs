using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Somebody who is asked to a meeting answers.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Attendee">Whose answer; null: the actor's own.</param>
/// <param name="Answer">What they say.</param>
/// <param name="Version">Of the invitation as it was read.</param>
public sealed record AnswerMeeting(Guid Meeting, Guid? Attendee, MeetingAnswer Answer, int Version);

/// <summary>By whoever was asked, or by whoever runs the meeting and heard their answer. Until it is held, an answer can change.</summary>
public sealed class AnswerMeetingOperation(AppDb db, MeetingAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<MeetingAttendee>> RunAsync(
        AnswerMeeting request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Meeting, Permission.CasesRead, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        var mine =
            request.Attendee is { } id && id != opened.Mine?.Id
                ? opened is { Runs: true, Door: PapersDoor.Open }
                    ? await db.MeetingAttendees.SingleOrDefaultAsync(
                        a => a.Id == id && a.MeetingId == request.Meeting,
                        cancel
                    )
                    : null
                : opened.Mine;
        if (mine is null)
            return Outcome.NotFound;
        if (mine.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (MeetingStates.WhyNotPrepared(opened.Meeting.State) is { } over)
            return Outcome.Refused(over);
        if (request.Answer == MeetingAnswer.Invited)
            return Outcome.Refused("Choose an answer.");
        if (mine.UserId == opened.Meeting.ChairId && request.Answer != MeetingAnswer.Attends)
            return Outcome.Refused("Whoever runs the meeting attends, or cancels it.");
        (mine.Answer, mine.AnsweredAt) = (request.Answer, clock.UtcNow());
        return await db.SaveAsync(
            mine,
            Event.By(
                actor,
                "cases.meeting-answered",
                opened.Meeting.Subject,
                clock.UtcNow(),
                opened.Meeting.Detail
            ),
            cancel
        );
    }
}
