using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Clients;

/// <param name="Of">The client.</param>
/// <param name="Keeper">Who answers for it.</param>
/// <param name="KeeperHasLeft">Their account is shut, so it may not call.</param>
public sealed record ClientRow(ApiClient Of, string Keeper, bool KeeperHasLeft);

/// <summary>Systems that may call, or might, the newest first; for an administrator or the data team.</summary>
public sealed class ClientsQuery(AppDb db)
{
    public async Task<IReadOnlyList<ClientRow>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.AccessAccounts))
            return [];
        var found = await (
            from client in db.ApiClients.AsNoTracking()
            join user in db.Users on client.KeeperId equals user.Id
            orderby client.CreatedAt descending
            select new
            {
                client,
                user.FullName,
                user.DisabledAt,
            }
        ).ToListAsync(cancel);
        return
        [
            .. found.Select(f => new ClientRow(f.client, f.FullName, f.DisabledAt is not null)),
        ];
    }
}
