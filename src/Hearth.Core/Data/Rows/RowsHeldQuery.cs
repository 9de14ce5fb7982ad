using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data.Rows;

/// <summary>Whether the role that the connection string names is held by <see cref="RowSecurity"/>, as it should be.</summary>
public sealed class RowsHeldQuery(AppDb db)
{
    /// <summary>True on SQLite too, which has no roles: who has its file has its rows.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel) =>
        !db.Database.IsNpgsql()
        || await db
            .Database.SqlQuery<bool>(
                $"""SELECT NOT (rolsuper OR rolbypassrls) AS "Value" FROM pg_roles WHERE rolname = current_user"""
            )
            .SingleAsync(cancel);
}
