using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Microsoft.Data.Sqlite;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>SQLite has one writer: an immediate transaction is the lock.</summary>
internal sealed class SqliteSealWriter : SealWriter
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;

    public SqliteSealWriter(string file)
    {
        connection = new SqliteConnection(SqliteAppDb.ConnectionString(file));
        connection.Open();
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = SqlitePragmas.Pragmas;
            pragmas.ExecuteNonQuery();
        }
        transaction = connection.BeginTransaction(deferred: false);
    }

    public override int Most => 4_000;

    public override AuditRows ToSeal() => SqliteAuditRows.ToSeal(connection, Most);

    public override Task<SealBlock?> LastAsync(CancellationToken cancel)
    {
        using var find = new SqliteStatement(
            connection,
            "SELECT no, last, head, mac FROM access_seal_block ORDER BY no DESC LIMIT 1"
        );
        return Task.FromResult(
            find.Next()
                ? new SealBlock
                {
                    No = find.Number(0),
                    Last = find.Number(1),
                    Head = find.Bytes(2).ToArray(),
                    Mac = find.Bytes(3).ToArray(),
                }
                : null
        );
    }

    public override Task WriteAsync(IReadOnlyList<Seal> seals, CancellationToken cancel)
    {
        using var insert = new SqliteStatement(
            connection,
            "INSERT INTO access_seal (seq, event_id, chain) VALUES (@0, @1, @2)"
        );
        using var delete = new SqliteStatement(
            connection,
            "DELETE FROM access_pending WHERE event_id = @0"
        );
        foreach (var seal in seals)
        {
            insert.Set(0, seal.Seq).Set(1, Text(seal.EventId)).Set(2, seal.Chain.AsSpan()).Run();
            delete.Set(0, Text(seal.EventId)).Run();
        }
        return Task.CompletedTask;
    }

    public override Task DoubtAsync(IReadOnlyList<Guid> events, CancellationToken cancel)
    {
        using var doubt = new SqliteStatement(
            connection,
            "UPDATE access_pending SET doubtful = 1 WHERE event_id = @0"
        );
        foreach (var id in events)
            doubt.Set(0, Text(id)).Run();
        return Task.CompletedTask;
    }

    public override async Task CommitAsync(SealBlock? block, CancellationToken cancel)
    {
        if (block is not null)
        {
            await using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
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

    /// <summary>As Entity Framework writes an id.</summary>
    private static string Text(Guid id) => id.ToString("D").ToUpperInvariant();
}
