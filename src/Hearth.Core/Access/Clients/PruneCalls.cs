using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace Hearth.Core.Access.Clients;

/// <summary>Forgets tokens that ended and writes nobody will ask for again.</summary>
public sealed class PruneCallsOperation(
    AppDb db,
    IOpenIddictTokenManager tokens,
    TimeProvider clock
)
{
    /// <summary>A system that was down over a weekend still finds what it asked for.</summary>
    public static readonly TimeSpan WritesKept = TimeSpan.FromDays(7);

    /// <returns>How many were forgotten.</returns>
    public async Task<long> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.AccessAccounts))
            return 0;
        var now = clock.GetUtcNow();
        var ended = await tokens.PruneAsync(now.AddDays(-1), cancel);
        var before = now.UtcDateTime - WritesKept;
        return ended + await db.ApiWrites.Where(w => w.At < before).ExecuteDeleteAsync(cancel);
    }
}
