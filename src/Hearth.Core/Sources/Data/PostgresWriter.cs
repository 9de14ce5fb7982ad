using Npgsql;
using NpgsqlTypes;

namespace Hearth.Core.Sources.Loading;

/// <summary>PostgreSQL: one look-up per batch for the versions held, then everything by binary COPY in one transaction.</summary>
internal sealed class PostgresWriter(
    NpgsqlConnection connection,
    Return loading,
    Versions versions,
    StoredTexts stored
) : LoadWriter(loading, versions, isFirst: false)
{
    private static readonly IReadOnlyList<Held> None = [];
    private readonly Dictionary<string, List<Held>> held = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<int>> repeats = [];
    private readonly Dictionary<long, Identity> identities = [];
    private readonly List<(long Id, ParsedRow Row)> records = [];
    private readonly HashSet<long> again = [];
    private readonly List<(long RowNo, RowRejection Why)> rejections = [];

    public static async Task<PostgresWriter> OpenAsync(
        string connectionString,
        Return loading,
        Versions versions,
        StoredTexts stored,
        CancellationToken cancel
    )
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var stage = connection.CreateCommand();
        stage.CommandText = """
            CREATE TEMP TABLE stage_key (record_key text);
            CREATE TEMP TABLE stage_identity (LIKE sources_identity);
            CREATE TEMP TABLE stage_repeat (record_id bigint);
            """;
        await stage.ExecuteNonQueryAsync(cancel);
        return new PostgresWriter(connection, loading, versions, stored);
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    protected override async Task BeginAsync(
        IReadOnlyList<ParsedRow> batch,
        CancellationToken cancel
    )
    {
        held.Clear();
        repeats.Clear();
        await RunAsync("TRUNCATE stage_key", cancel);
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                "COPY stage_key (record_key) FROM STDIN (FORMAT BINARY)",
                cancel
            )
        )
        {
            foreach (var row in batch)
            {
                if (row.IsOutside || row.Rejection is not null)
                    continue;
                await copy.StartRowAsync(cancel);
                await copy.WriteAsync(row.Key, NpgsqlDbType.Text, cancel);
            }
            await copy.CompleteAsync(cancel);
        }
        await using var find = connection.CreateCommand();
        find.CommandText = """
            SELECT r.record_key, r.id, r.content_hash, p.return_no
            FROM (SELECT DISTINCT record_key FROM stage_key) s
            JOIN sources_record r ON r.source_no = @source AND r.record_key = s.record_key
            LEFT JOIN sources_repeat p ON p.record_id = r.id
            ORDER BY r.id
            """;
        find.Parameters.AddWithValue("source", Loading.SourceNo);
        await using var rows = await find.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var version = new Held(rows.GetInt64(1), rows.GetInt64(2));
            var ofKey = Of(held, rows.GetString(0));
            if (ofKey.Count == 0 || ofKey[^1] != version)
                ofKey.Add(version);
            if (!await rows.IsDBNullAsync(3, cancel))
                Of(repeats, version.RecordId).Add(rows.GetInt32(3));
        }
    }

    protected override IReadOnlyList<Held> Find(string key) => held.GetValueOrDefault(key) ?? None;

    protected override IReadOnlyList<int> Repeats(long recordId) =>
        repeats.GetValueOrDefault(recordId) ?? (IReadOnlyList<int>)[];

    protected override void AddIdentity(Identity identity) =>
        identities.TryAdd(identity.Id, identity);

    protected override void AddRecord(long id, ParsedRow row)
    {
        records.Add((id, row));
        Of(held, row.Key).Add(new Held(id, row.ContentHash));
    }

    protected override void AddRepeat(long recordId)
    {
        again.Add(recordId);
        Of(repeats, recordId).Add(Loading.No);
    }

    protected override void AddRejection(long rowNo, RowRejection rejection) =>
        rejections.Add((rowNo, rejection));

    protected override async Task EndAsync(CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await PostgresCopy.IdentitiesAsync(
            connection,
            Loading.SourceNo,
            identities.Values,
            stored,
            cancel
        );
        await PostgresCopy.RecordsAsync(connection, Loading, records, cancel);
        await PostgresCopy.RepeatsAsync(connection, Loading.No, again, cancel);
        await PostgresCopy.RejectionsAsync(connection, Loading.No, rejections, stored, cancel);
        await transaction.CommitAsync(cancel);
        identities.Clear();
        records.Clear();
        again.Clear();
        rejections.Clear();
    }

    private static List<TValue> Of<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        // The statement is this class's own, with no value in its text.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
