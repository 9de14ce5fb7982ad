using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using NpgsqlTypes;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>
/// Saves one event that comes with no change: most are, since a read is one. On PostgreSQL it is one prepared statement on a
/// connection kept for it, where Entity Framework takes two journeys and the connection a clearing up; what is saved is
/// the same.
/// </summary>
internal sealed class AppendEvent(DataFolder folder, AuditKeys keys)
{
    private const string Insert = """
        WITH happened AS (
            INSERT INTO access_event (id, at, user_id, agency_id, role, purpose, basis, kind, subject, detail, mac)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
        INSERT INTO access_pending (event_id, doubtful) VALUES ($1, false)
        """;

    // Nothing else ever runs on these connections: there is nothing to clear up when one is handed back.
    private readonly string? connectionString = folder.PostgresConnectionString is { } to
        ? new NpgsqlConnectionStringBuilder(to) { NoResetOnClose = true }.ToString()
        : null;

    public static async Task RunAsync(AppDb db, Event happened, CancellationToken cancel)
    {
        // Within somebody's transaction it belongs to it.
        if (db.Database.IsNpgsql() && db.Database.CurrentTransaction is null)
        {
            await db.GetService<AppendEvent>().RunAsync(EventRow.Of(happened), cancel);
            return;
        }
        db.Events.Add(happened);
        await db.SaveChangesAsync(cancel);
    }

    private async Task RunAsync(EventRow row, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = Insert;
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = row.Id });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = row.At });
        Text(command, row.UserId, row.AgencyId, Kebab.Of(row.Role), Kebab.Of(row.Purpose));
        Text(command, row.Basis, row.Kind, row.Subject, row.Detail);
        command.Parameters.Add(
            new NpgsqlParameter<byte[]>
            {
                TypedValue = keys.Current.MacOfEvent(new EntryBuffer().Write(row).Canonical),
            }
        );
        await command.PrepareAsync(cancel);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Text(NpgsqlCommand command, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            command.Parameters.Add(
                new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
            );
    }
}
