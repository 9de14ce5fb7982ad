using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow;

public sealed record LiftSeal(FamilyId Family);

/// <summary>A seal that is needed no more; that there was one is kept.</summary>
public sealed class LiftSealOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<FamilySeal>> RunAsync(
        LiftSeal request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.AccessSeal)
            || await db.FamilySeals.SingleOrDefaultAsync(
                s => s.FamilyId == request.Family && s.LiftedAt == null,
                cancel
            )
                is not { } seal
        )
            return Outcome.NotFound;
        (seal.LiftedAt, seal.LiftedBy) = (clock.UtcNow(), actor.UserId);
        return await db.SaveAsync(
            seal,
            Event.By(actor, "access.seal-lifted", seal.Subject, seal.LiftedAt.Value),
            cancel
        );
    }
}
