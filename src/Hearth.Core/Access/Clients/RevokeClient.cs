using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Clients;

public sealed record RevokeClient(Guid Id);

/// <summary>A client's access ends at once: every call asks whether it stands (<see cref="CallingClientQuery"/>).</summary>
public sealed class RevokeClientOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<ApiClient>> RunAsync(
        RevokeClient request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.AccessAccounts)
            || await db.ApiClients.SingleOrDefaultAsync(c => c.Id == request.Id, cancel)
                is not { } client
        )
            return Outcome.NotFound;
        if (client.RevokedAt is not null)
            return Outcome.Refused("It is revoked already.");
        client.RevokedAt = clock.UtcNow();
        return await db.SaveAsync(
            client,
            Event.By(actor, "access.client-revoked", client.Subject, client.RevokedAt.Value),
            cancel
        );
    }
}
