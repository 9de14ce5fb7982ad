using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>
/// The database itself refuses to change or delete an event, a seal or a block. Against mistakes, and whoever may not alter
/// the schema: whoever may can take this away, and is found by the chain.
/// </summary>
internal static class AuditGuard
{
    private static readonly string[] Tables = ["access_event", "access_seal", "access_seal_block"];

    public static async Task SetAsync(AppDb db, CancellationToken cancel)
    {
        foreach (var table in Tables)
            await db.Database.ExecuteSqlRawAsync(
                db.Database.IsNpgsql() ? Postgres(table) : Sqlite(table),
                cancel
            );
    }

    private static string Sqlite(string table) =>
        $"""
            CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table}
            BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
            CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table}
            BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
            """;

    private static string Postgres(string table) =>
        $"""
            CREATE OR REPLACE FUNCTION access_never_changed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the audit trail is never changed'; END $$;
            CREATE OR REPLACE TRIGGER {table}_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION access_never_changed();
            """;
}
