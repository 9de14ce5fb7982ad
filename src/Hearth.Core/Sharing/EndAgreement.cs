using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing;

/// <summary>Ends an agreement: nothing is shared by it from now on.</summary>
public sealed record EndAgreement(string Identifier);

public sealed class EndAgreementOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<StoredAgreement>> RunAsync(
        EndAgreement request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.SharingManage))
            return Outcome.NotFound;
        if (
            await db.SharingAgreements.SingleOrDefaultAsync(
                a => a.Identifier == request.Identifier && a.EndedAt == null,
                cancel
            )
            is not { } standing
        )
            return Outcome.NotFound;
        standing.EndedAt = clock.UtcNow();
        return await db.SaveAsync(
            standing,
            Event.By(actor, "sharing.agreement-ended", standing.Subject, standing.EndedAt.Value),
            cancel
        );
    }
}
