using System.Collections.Concurrent;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using NpgsqlTypes;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>
/// Saves an event that comes with no change: most are, since a read is one. On PostgreSQL those that come while another is
/// being written are written together, in one statement and one flush to disk; nobody goes on before their own is committed.
/// </summary>
internal sealed class AppendEvent(DataFolder folder, AuditKeys keys) : IDisposable
{
    private const string Insert = """
        WITH happened AS (
            INSERT INTO access_event (id, at, user_id, agency_id, role, purpose, basis, kind, subject, detail, mac)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
        INSERT INTO access_pending (event_id, doubtful) SELECT unnest($1), false
        """;

    // Nothing else ever runs on these connections: there is nothing to clear up when one is handed back.
    private readonly string? connectionString = folder.PostgresConnectionString is { } to
        ? new NpgsqlConnectionStringBuilder(to) { NoResetOnClose = true }.ToString()
        : null;

    private readonly ConcurrentQueue<Waiting> queue = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    public static async Task RunAsync(AppDb db, Event happened, CancellationToken cancel)
    {
        var append = db.GetService<AppendEvent>();
        var row = EventRow.Of(happened);
        // Within somebody's transaction it belongs to it.
        if (db.Database.CurrentTransaction is not null)
            await append.WriteAsync(db, row, cancel);
        else if (db.Database.IsNpgsql())
            await append.RunAsync(row, cancel);
        else
            await SqliteTurns.AskAsync(() => append.WriteWholeAsync(db, row, cancel));
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Whoever has the turn writes all that wait; the others find theirs written when theirs comes.</summary>
    private async Task RunAsync(EventRow row, CancellationToken cancel)
    {
        var mine = new Waiting(row);
        queue.Enqueue(mine);
        await turn.WaitAsync(cancel);
        try
        {
            if (!mine.IsWritten.Task.IsCompleted)
                await WriteQueuedAsync();
        }
        finally
        {
            turn.Release();
        }
        await mine.IsWritten.Task;
    }

    private async Task<int> WriteWholeAsync(AppDb db, EventRow row, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        var written = await WriteAsync(db, row, cancel);
        await whole.CommitAsync(cancel);
        return written;
    }

    // Never by saving: what the operation has in hand, and was perhaps refused, is not the event's to save.
    private Task<int> WriteAsync(AppDb db, EventRow row, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO access_event (id, at, user_id, agency_id, role, purpose, basis, kind, subject, detail, mac)
            VALUES ({row.Id}, {row.At}, {row.UserId}, {row.AgencyId}, {Kebab.Of(
                row.Role
            )}, {Kebab.Of(row.Purpose)},
                {row.Basis}, {row.Kind}, {row.Subject}, {row.Detail}, {MacOf(row, new())});
            INSERT INTO access_pending (event_id, doubtful) VALUES ({row.Id}, false);
            """,
            cancel
        );

    private byte[] MacOf(EventRow row, EntryBuffer entry) =>
        keys.Current.MacOfEvent(entry.Write(row).Canonical);

    private async Task WriteQueuedAsync()
    {
        var waiting = new List<Waiting>();
        while (queue.TryDequeue(out var next))
            waiting.Add(next);
        try
        {
            // Not the writer's to cancel: the others' are in it.
            await WriteAsync([.. waiting.Select(w => w.Row)]);
            waiting.ForEach(w => w.IsWritten.SetResult());
        }
        catch (NpgsqlException) when (waiting.Count > 1)
        {
            // One that cannot be written does not take the others with it.
            foreach (var one in waiting)
                await WriteAloneAsync(one);
        }
        catch (Exception wrong)
        {
            waiting.ForEach(w => w.IsWritten.SetException(wrong));
        }
    }

    private async Task WriteAloneAsync(Waiting one)
    {
        try
        {
            await WriteAsync([one.Row]);
            one.IsWritten.SetResult();
        }
        catch (Exception wrong)
        {
            one.IsWritten.SetException(wrong);
        }
    }

    private async Task WriteAsync(EventRow[] rows)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Insert;
        Column(command, NpgsqlDbType.Uuid, rows, r => r.Id);
        Column(command, NpgsqlDbType.TimestampTz, rows, r => r.At);
        Column(command, NpgsqlDbType.Text, rows, r => r.UserId);
        Column(command, NpgsqlDbType.Text, rows, r => r.AgencyId);
        Column(command, NpgsqlDbType.Text, rows, r => Kebab.Of(r.Role));
        Column(command, NpgsqlDbType.Text, rows, r => Kebab.Of(r.Purpose));
        Column(command, NpgsqlDbType.Text, rows, r => r.Basis);
        Column(command, NpgsqlDbType.Text, rows, r => r.Kind);
        Column(command, NpgsqlDbType.Text, rows, r => r.Subject);
        Column(command, NpgsqlDbType.Text, rows, r => r.Detail);
        var entry = new EntryBuffer();
        Column(command, NpgsqlDbType.Bytea, rows, r => MacOf(r, entry));
        await command.PrepareAsync();
        await command.ExecuteNonQueryAsync();
    }

    private static void Column<T>(
        NpgsqlCommand command,
        NpgsqlDbType type,
        EventRow[] rows,
        Func<EventRow, T> value
    ) =>
        command.Parameters.Add(
            new NpgsqlParameter<T[]>
            {
                TypedValue = Array.ConvertAll(rows, r => value(r)),
                NpgsqlDbType = NpgsqlDbType.Array | type,
            }
        );

    private sealed record Waiting(EventRow Row)
    {
        // Whoever waits does not go on within the writer's turn.
        public TaskCompletionSource IsWritten { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
