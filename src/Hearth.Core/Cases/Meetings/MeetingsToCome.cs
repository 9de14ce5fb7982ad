using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>
/// Meetings to come of a support that ends: nobody meets about it any more, and a family that wants no support is not asked to
/// another meeting. One that has begun stays, and is written up.
/// </summary>
public sealed class MeetingsToCome(
    AppDb db,
    CaseAccessQuery access,
    MeetingInvitations invitations,
    TimeProvider clock
)
{
    /// <summary>Those that ending the support would call off, the next first; none where there is no such case, or none that they may know of.</summary>
    public async Task<IReadOnlyList<Meeting>> RunAsync(
        CaseId id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await access.OfAsync(id, Permission.CasesWork, actor, cancel) is null
            ? []
            : await Of(id).AsNoTracking().OrderBy(m => m.StartsAt).ToListAsync(cancel);

    /// <summary>In the transaction in which support ends; whoever was asked is told.</summary>
    internal async Task CallOffAsync(Case of, Actor actor, CancellationToken cancel)
    {
        foreach (var meeting in await Of(of.Id).ToListAsync(cancel))
        {
            (meeting.State, meeting.CancelledWhy) = (MeetingState.Cancelled, "Support has ended.");
            meeting.Sequence++;
            await invitations.CancelledAsync(meeting, actor, cancel);
            db.Events.Add(
                Event.By(
                    actor,
                    "cases.meeting-cancelled",
                    of.Subject,
                    clock.UtcNow(),
                    meeting.Detail
                )
            );
        }
    }

    private IQueryable<Meeting> Of(CaseId id) =>
        db.Meetings.Where(MeetingStates.AreToCome(clock.UtcNow())).Where(m => m.CaseId == id);
}
