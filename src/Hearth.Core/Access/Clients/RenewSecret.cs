using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace Hearth.Core.Access.Clients;

public sealed record RenewSecret(Guid Id);

/// <summary>A new secret; the one before opens nothing from now on, and tokens had by it end.</summary>
public sealed class RenewSecretOperation(
    AppDb db,
    IOpenIddictApplicationManager applications,
    IOpenIddictTokenManager tokens,
    TimeProvider clock
)
{
    public async Task<Outcome<ClientSecret>> RunAsync(
        RenewSecret request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.AccessAccounts)
            || await db.ApiClients.SingleOrDefaultAsync(c => c.Id == request.Id, cancel)
                is not { RevokedAt: null } client
            || await applications.FindByClientIdAsync(client.Id.ToString("D"), cancel)
                is not { } application
        )
            return Outcome.NotFound;
        var secret = LinkToken.Create();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await applications.UpdateAsync(
            application,
            RegisterClientOperation.Described(client, secret),
            cancel
        );
        await tokens.RevokeBySubjectAsync(client.Id.ToString("D"), cancel);
        var outcome = await db.SaveAsync(
            new ClientSecret(client, secret),
            Event.By(actor, "access.client-secret-renewed", client.Subject, clock.UtcNow()),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
