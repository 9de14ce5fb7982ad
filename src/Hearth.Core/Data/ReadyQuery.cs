using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

/// <summary>Whether the database is there and as new as the program.</summary>
public sealed class ReadyQuery(AppDb db)
{
    public async Task<bool> RunAsync(CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel)
        && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any();
}
