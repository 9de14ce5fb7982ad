using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Writes what was said about one thing on the agenda.</summary>
public sealed record WriteMinutes(Guid Meeting, Guid Item, string? Said, int Version);

/// <summary>
/// By whoever works with cases and sees it. Each thing on the agenda is saved by itself: two who write different ones do not
/// meet, and of two who write the same the second is told.
/// </summary>
public sealed class WriteMinutesOperation(AppDb db, MeetingAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<MeetingItem>> RunAsync(
        WriteMinutes request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.InsideAsync(request.Meeting, Permission.CasesWork, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: { Meeting: var meeting } opened })
            return found.As<MeetingItem>();
        if (
            await db.MeetingItems.SingleOrDefaultAsync(
                i => i.Id == request.Item && i.MeetingId == meeting.Id,
                cancel
            )
                is not { } item
            || !opened.Sees(item.FamilyId)
        )
            return Outcome.NotFound;
        if (item.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (MeetingStates.WhyNotMinuted(meeting.State) is { } wrong)
            return Outcome.Refused(wrong);
        item.Said = string.IsNullOrWhiteSpace(request.Said) ? null : request.Said.Trim();
        // The minutes that are agreed are those that were read: whoever agrees them at the same time is told.
        db.Entry(meeting).Property(m => m.State).IsModified = true;
        return await db.SaveAsync(
            item,
            Event.By(
                actor,
                "cases.meeting-minuted",
                meeting.SubjectFor(item.FamilyId),
                clock.UtcNow(),
                meeting.Detail
            ),
            cancel
        );
    }
}
