using System.Data.Common;
using Hearth.Core;
using Hearth.Core.Access.Audit;
using Hearth.Core.Data;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Hearth.Bench.Audit;

/// <summary>Writes invented events in bulk, as they would have come one by one: with keyed hash, and waiting to be sealed.</summary>
internal sealed class Filling(DbConnection connection, AuditKeys keys) : IAsyncDisposable
{
    private readonly EntryBuffer entry = new();

    public static Filling Open(DataFolder folder, AuditKeys keys)
    {
        DbConnection connection = folder.PostgresConnectionString is { } to
            ? new NpgsqlConnection(to)
            : new SqliteConnection(SqliteAppDb.ConnectionString(folder.DatabaseFile));
        connection.Open();
        return new(connection, keys);
    }

    public Task WriteAsync(int from, int count, int of) =>
        connection is NpgsqlConnection postgres
            ? CopyAsync(postgres, from, count, of)
            : InsertAsync(from, count, of);

    public async Task AnalyseAsync()
    {
        await using var analyse = connection.CreateCommand();
        analyse.CommandText = connection is NpgsqlConnection ? "VACUUM ANALYZE" : "ANALYZE";
        analyse.CommandTimeout = 0;
        await analyse.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private byte[] Mac(EventRow row) => keys.Current.MacOfEvent(entry.Write(row).Canonical);

    private async Task CopyAsync(NpgsqlConnection postgres, int from, int count, int of)
    {
        var rows = Enumerable.Range(from, count).Select(i => Invented.Event(i, of)).ToArray();
        await using (
            var copy = await postgres.BeginBinaryImportAsync(
                "COPY access_event (id, at, user_id, agency_id, role, purpose, basis, kind, subject, detail, mac) FROM STDIN (FORMAT BINARY)"
            )
        )
        {
            foreach (var row in rows)
            {
                copy.StartRow();
                copy.Write(row.Id, NpgsqlDbType.Uuid);
                copy.Write(row.At, NpgsqlDbType.TimestampTz);
                foreach (var text in Texts(row))
                {
                    if (text is null)
                        copy.WriteNull();
                    else
                        copy.Write(text, NpgsqlDbType.Text);
                }
                copy.Write(Mac(row), NpgsqlDbType.Bytea);
            }
            await copy.CompleteAsync();
        }
        await using var wait = await postgres.BeginBinaryImportAsync(
            "COPY access_pending (event_id, doubtful) FROM STDIN (FORMAT BINARY)"
        );
        foreach (var row in rows)
        {
            wait.StartRow();
            wait.Write(row.Id, NpgsqlDbType.Uuid);
            wait.Write(false, NpgsqlDbType.Boolean);
        }
        await wait.CompleteAsync();
    }

    private async Task InsertAsync(int from, int count, int of)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            INSERT INTO access_event (id, at, user_id, agency_id, role, purpose, basis, kind, subject, detail, mac)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10);
            INSERT INTO access_pending (event_id, doubtful) VALUES (@0, 0)
            """;
        for (var i = 0; i < 11; i++)
            insert.Parameters.Add(new SqliteParameter($"@{i}", null));
        for (var i = from; i < from + count; i++)
        {
            var row = Invented.Event(i, of);
            object?[] values = [row.Id, row.At, .. Texts(row), Mac(row)];
            for (var v = 0; v < values.Length; v++)
                insert.Parameters[v].Value = values[v] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private static string?[] Texts(EventRow row) =>
        [
            row.UserId,
            row.AgencyId,
            Kebab.Of(row.Role),
            Kebab.Of(row.Purpose),
            row.Basis,
            row.Kind,
            row.Subject,
            row.Detail,
        ];
}
