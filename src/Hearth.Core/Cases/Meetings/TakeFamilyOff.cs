using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Takes a family off the list of a meeting, and why.</summary>
public sealed record TakeFamilyOff(Guid Meeting, FamilyId Family, string Why, int Version);

/// <summary>By whoever runs the meeting or works with the family. What was sent about it is closed to everybody.</summary>
public sealed class TakeFamilyOffOperation(AppDb db, MeetingAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<MeetingFamily>> RunAsync(
        TakeFamilyOff request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await access.InsideAsync(request.Meeting, Permission.CasesWork, actor, cancel);
        if (found is not Outcome<OpenedMeeting>.Ok { Value: { Meeting: var meeting } opened })
            return found.As<MeetingFamily>();
        if (
            opened.Rule.About != MeetingAbout.ListedFamilies
            || !opened.Sees(request.Family)
            || await db.MeetingFamilies.SingleOrDefaultAsync(
                f =>
                    f.MeetingId == meeting.Id
                    && f.FamilyId == request.Family
                    && f.TakenOffAt == null,
                cancel
            )
                is not { } listed
        )
            return Outcome.NotFound;
        if (listed.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (MeetingStates.WhyNotPrepared(meeting.State) is { } over)
            return Outcome.Refused(over);
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it is taken off.");
        (listed.TakenOffAt, listed.TakenOffWhy) = (clock.UtcNow(), request.Why.Trim());
        return await db.SaveAsync(
            listed,
            Event.By(
                actor,
                "cases.meeting-family-taken-off",
                listed.Subject,
                clock.UtcNow(),
                meeting.Detail
            ),
            cancel
        );
    }
}
