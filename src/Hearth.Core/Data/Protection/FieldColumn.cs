using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data.Protection;

/// <summary>A column whose texts are encrypted, or hashed to be found by equality; read here as it is stored.</summary>
internal sealed record FieldColumn(string Table, string Column, string[] Key, bool IsBlind)
{
    public static IReadOnlyList<FieldColumn> Of(AppDb db) =>
        [
            .. from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            let blind = property.FindAnnotation(FieldProtection.Blind) is not null
            where blind || property.FindAnnotation(FieldProtection.Encrypted) is not null
            select new FieldColumn(
                entity.GetTableName()!,
                property.GetColumnName(),
                [.. entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())],
                blind
            ),
        ];

    private const int Before = 3;

    /// <summary>How many values each key made; under "" those that are not encrypted at all.</summary>
    public async Task<Dictionary<string, long>> CountByKeyAsync(AppDb db, CancellationToken cancel)
    {
        var scheme = IsBlind ? BlindIndex.Scheme : FieldText.Scheme;
        var found = await ReadAsync(
            db,
            $"""
            SELECT CASE WHEN substr("{Column}", 1, {Before}) = @scheme
                THEN substr("{Column}", {Before
                + 1}, {FieldKey.IdLength}) ELSE '' END AS id, count(*)
            FROM "{Table}" WHERE "{Column}" IS NOT NULL GROUP BY 1
            """,
            [("scheme", scheme)],
            row => (Id: row.GetString(0), Count: row.GetInt64(1)),
            cancel
        );
        return found.ToDictionary(f => f.Id, f => f.Count, StringComparer.Ordinal);
    }

    /// <summary>Some of the values that begin so, each with its row's key, in the order of keys after one of them.</summary>
    public Task<List<(object[] Key, string Value)>> BeginningAsync(
        AppDb db,
        string prefix,
        object[]? after,
        int most,
        CancellationToken cancel
    )
    {
        var keys = string.Join(", ", Key.Select(k => $"\"{k}\""));
        var beyond = string.Join(", ", Key.Select((_, i) => $"@k{i}"));
        return ReadAsync(
            db,
            $"""
            SELECT "{Column}", {keys} FROM "{Table}"
            WHERE substr("{Column}", 1, {prefix.Length}) = @prefix
                {(after is null ? "" : $"AND ({keys}) > ({beyond})")}
            ORDER BY {keys} LIMIT {most}
            """,
            [("prefix", prefix), .. (after ?? []).Select((value, i) => ($"k{i}", value))],
            row =>
                (Enumerable.Range(1, Key.Length).Select(row.GetValue).ToArray(), row.GetString(0)),
            cancel
        );
    }

    /// <summary>Puts the one in place of the other, unless somebody has written since: what they wrote stays.</summary>
    public async Task<int> ReplaceAsync(
        AppDb db,
        object[] key,
        string old,
        string fresh,
        CancellationToken cancel
    )
    {
        var where = string.Join(" AND ", Key.Select((k, i) => $"\"{k}\" = @k{i}"));
        await using var command = Command(
            db,
            $"""UPDATE "{Table}" SET "{Column}" = @fresh WHERE {where} AND "{Column}" = @old""",
            [("fresh", fresh), ("old", old), .. key.Select((value, i) => ($"k{i}", value))]
        );
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<List<T>> ReadAsync<T>(
        AppDb db,
        string sql,
        (string Name, object Value)[] values,
        Func<DbDataReader, T> read,
        CancellationToken cancel
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Command(db, sql, values);
            await using var rows = await command.ExecuteReaderAsync(cancel);
            var found = new List<T>();
            while (await rows.ReadAsync(cancel))
                found.Add(read(rows));
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DbCommand Command(AppDb db, string sql, (string Name, object Value)[] values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        // Names of tables and columns are the model's own; every value is a parameter.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = (
            db.Database.CurrentTransaction
            as Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<DbTransaction>
        )?.Instance;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
