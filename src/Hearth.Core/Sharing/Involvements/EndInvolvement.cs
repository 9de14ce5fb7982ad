using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Involvements;

/// <summary>The work has ended: from the next day on it opens nothing.</summary>
public sealed record EndInvolvement(Guid Id, DateOnly LastDay, int Version);

public sealed class EndInvolvementOperation(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<Involvement>> RunAsync(
        EndInvolvement request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingRecord)
            || await db.Involvements.SingleOrDefaultAsync(i => i.Id == request.Id, cancel)
                is not { } involvement
            || await access.OfAsync(involvement.FamilyId, FlowKind.FamilyPage, actor, cancel)
                is null
        )
            return Outcome.NotFound;
        if (involvement.Version != request.Version)
            return Outcome.Conflict("Someone else has changed this since you opened it.");
        if (HasBeen.WhyNotLast(involvement.From, request.LastDay, clock.Today()) is { } day)
            return Outcome.Refused(day);
        involvement.To = request.LastDay;
        return await db.SaveAsync(
            involvement,
            Event.By(actor, "sharing.involvement-ended", involvement.Subject, clock.UtcNow()),
            cancel
        );
    }
}
