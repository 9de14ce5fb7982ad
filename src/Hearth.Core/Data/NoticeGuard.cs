using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

/// <summary>
/// The database itself refuses to change or delete a notice that is published: what families were told stays what they were
/// told (requirement SH-5).
/// </summary>
internal static class NoticeGuard
{
    private const string Says = "a published notice is never changed";

    public static Task SetAsync(AppDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? Postgres : Sqlite, cancel);

    private const string Sqlite = $"""
        CREATE TRIGGER IF NOT EXISTS sharing_notice_no_update BEFORE UPDATE ON sharing_notice
        WHEN OLD.published_at IS NOT NULL BEGIN SELECT RAISE(ABORT, '{Says}'); END;
        CREATE TRIGGER IF NOT EXISTS sharing_notice_no_delete BEFORE DELETE ON sharing_notice
        WHEN OLD.published_at IS NOT NULL BEGIN SELECT RAISE(ABORT, '{Says}'); END;
        """;

    private const string Postgres = $"""
        CREATE OR REPLACE FUNCTION sharing_notice_kept() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF OLD.published_at IS NOT NULL THEN RAISE EXCEPTION '{Says}'; END IF;
            RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END $$;
        CREATE OR REPLACE TRIGGER sharing_notice_kept BEFORE UPDATE OR DELETE ON sharing_notice
        FOR EACH ROW EXECUTE FUNCTION sharing_notice_kept();
        """;
}
