using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>
/// Saves one event that comes with no change: most are, since a read is one. On PostgreSQL it is one prepared statement and
/// one journey, where Entity Framework makes a transaction of two; what is saved is the same.
/// </summary>
internal static class AppendEvent
{
    private const string Insert = """
        WITH happened AS (
            INSERT INTO access_event (id, at, user_id, agency_id, role, purpose, basis, kind, subject, detail, mac)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
        INSERT INTO access_pending (event_id, doubtful) VALUES ($1, false)
        """;

    public static async Task RunAsync(AppDb db, Event happened, CancellationToken cancel)
    {
        if (!db.Database.IsNpgsql())
        {
            db.Events.Add(happened);
            await db.SaveChangesAsync(cancel);
            return;
        }
        var row = EventRow.Of(happened);
        var mac = db.GetService<AuditKeys>()
            .Current.MacOfEvent(new EntryBuffer().Write(row).Canonical);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
            command.Transaction = (NpgsqlTransaction?)
                db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = Insert;
            command.Parameters.Add(new() { Value = row.Id });
            command.Parameters.Add(new() { Value = row.At });
            Text(command, row.UserId, row.AgencyId, Kebab.Of(row.Role), Kebab.Of(row.Purpose));
            Text(command, row.Basis, row.Kind, row.Subject, row.Detail);
            command.Parameters.Add(new() { Value = mac });
            await command.PrepareAsync(cancel);
            await command.ExecuteNonQueryAsync(cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Text(NpgsqlCommand command, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            command.Parameters.Add(
                new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
            );
    }
}
