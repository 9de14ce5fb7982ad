using Npgsql;
using NpgsqlTypes;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>Held by an advisory lock of the transaction, which ends with it however it ends. Appenders take no lock at all.</summary>
internal sealed class PostgresSealWriter : SealWriter
{
    // Any number that nobody else takes; this one is "audit" in ASCII.
    private const long LockKey = 0x6175646974;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private PostgresSealWriter(NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (this.connection, this.transaction) = (connection, transaction);

    public override int Most => 10_000;

    public static async Task<SealWriter?> TryOpenAsync(string to, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(to);
        await connection.OpenAsync(cancel);
        var writer = new PostgresSealWriter(
            connection,
            await connection.BeginTransactionAsync(cancel)
        );
        await using var take = connection.CreateCommand();
        take.CommandText = "SELECT pg_try_advisory_xact_lock(@key)";
        take.Parameters.AddWithValue("key", LockKey);
        if (await take.ExecuteScalarAsync(cancel) is true)
            return writer;
        await writer.DisposeAsync();
        return null;
    }

    public override AuditRows ToSeal() => PostgresAuditRows.ToSeal(connection, Most);

    public override async Task<SealBlock?> LastAsync(CancellationToken cancel)
    {
        await using var find = connection.CreateCommand();
        find.CommandText =
            "SELECT no, last, head, mac FROM access_seal_block ORDER BY no DESC LIMIT 1";
        await using var rows = await find.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel)
            ? new SealBlock
            {
                No = rows.GetInt64(0),
                Last = rows.GetInt64(1),
                Head = rows.GetFieldValue<byte[]>(2),
                Mac = rows.GetFieldValue<byte[]>(3),
            }
            : null;
    }

    public override async Task WriteAsync(IReadOnlyList<Seal> seals, CancellationToken cancel)
    {
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                "COPY access_seal (seq, event_id, chain) FROM STDIN (FORMAT BINARY)",
                cancel
            )
        )
        {
            foreach (var seal in seals)
            {
                copy.StartRow();
                copy.Write(seal.Seq, NpgsqlDbType.Bigint);
                copy.Write(seal.EventId, NpgsqlDbType.Uuid);
                copy.Write(seal.Chain, NpgsqlDbType.Bytea);
            }
            await copy.CompleteAsync(cancel);
        }
        await RunAsync(
            "DELETE FROM access_pending WHERE event_id = ANY(@ids)",
            seals.Select(s => s.EventId).ToArray(),
            cancel
        );
    }

    public override Task DoubtAsync(IReadOnlyList<Guid> events, CancellationToken cancel) =>
        RunAsync(
            "UPDATE access_pending SET doubtful = true WHERE event_id = ANY(@ids)",
            [.. events],
            cancel
        );

    public override async Task CommitAsync(SealBlock? block, CancellationToken cancel)
    {
        if (block is not null)
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = """
                INSERT INTO access_seal_block (no, first, last, at, root, head, previous, key_id, mac)
                VALUES (@no, @first, @last, @at, @root, @head, @previous, @key, @mac)
                """;
            insert.Parameters.AddWithValue("no", block.No);
            insert.Parameters.AddWithValue("first", block.First);
            insert.Parameters.AddWithValue("last", block.Last);
            insert.Parameters.AddWithValue("at", block.At);
            insert.Parameters.AddWithValue("root", block.Root);
            insert.Parameters.AddWithValue("head", block.Head);
            insert.Parameters.AddWithValue("previous", block.Previous);
            insert.Parameters.AddWithValue("key", block.KeyId);
            insert.Parameters.AddWithValue("mac", block.Mac);
            await insert.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    public override async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task RunAsync(string sql, Guid[] ids, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is this class's own, with no value in its text.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("ids", ids);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
