using Hearth.Core.Data;
using Hearth.Core.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Clients;

/// <summary>
/// Whose call this is, asked at every call, as a session is: a revoked client, a keeper who has left and the end of an
/// agency's authorisation take effect at once, whatever a token says.
/// </summary>
public sealed class CallingClientQuery(AppDb db, StandingQuery standing)
{
    /// <summary>Null when it may not call any more.</summary>
    public async Task<ApiClient?> RunAsync(Guid id, CancellationToken cancel)
    {
        var client = await db
            .ApiClients.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.RevokedAt == null, cancel);
        return
            client is not null
            && await db.Users.AnyAsync(
                u =>
                    u.Id == client.KeeperId
                    && u.DisabledAt == null
                    && u.AgencyId == client.AgencyId,
                cancel
            )
            && await standing.WhyNotAsync(client.AgencyId, cancel) is null
            ? client
            : null;
    }
}
