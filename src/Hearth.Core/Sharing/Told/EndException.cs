using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Told;

/// <summary>The reason holds no more: from now on they are to be told.</summary>
public sealed record EndException(Guid Id, int Version);

public sealed class EndExceptionOperation(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<ToldException>> RunAsync(
        EndException request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingRecord)
            || await db.ToldExceptions.SingleOrDefaultAsync(e => e.Id == request.Id, cancel)
                is not { } taken
            || await access.OfAsync(taken.FamilyId, FlowKind.FamilyPage, actor, cancel) is null
        )
            return Outcome.NotFound;
        if (taken.EndedAt is not null)
            return Outcome.Refused("It has ended already.");
        if (taken.Version != request.Version)
            return Outcome.Conflict("Someone else has changed this since you opened it.");
        (taken.EndedAt, taken.EndedBy) = (clock.UtcNow(), actor.UserId);
        return await db.SaveAsync(
            taken,
            Event.By(actor, "sharing.told-exception-ended", taken.Subject, taken.EndedAt.Value),
            cancel
        );
    }
}
