using System.Globalization;
using DuckDB.NET.Data;
using Hearth.App.Linking.Inputs;

namespace Hearth.App.Linking.Data;

/// <summary>
/// What DuckDB reads: a Parquet file, <c>people.duckdb</c> (its only table), <c>people.duckdb:adults</c>
/// (that table or view), or <c>people.sql</c>, a query that DuckDB runs in the query's own folder.
/// </summary>
internal static class DuckDbTable
{
    /// <summary>The file of an argument that may name a table after a colon.</summary>
    public static string FileOf(string argument)
    {
        var colon = argument.LastIndexOf(':');
        return colon > 1 && !File.Exists(argument) ? argument[..colon] : argument;
    }

    public static async Task<RawTable> ReadAsync(string argument, CancellationToken cancel)
    {
        var file = FileOf(argument);
        var kind = Path.GetExtension(file).ToUpperInvariant();
        var isDatabase = kind is ".DUCKDB" or ".DDB";
        await using var connection = new DuckDBConnection(
            isDatabase ? $"DataSource={file};ACCESS_MODE=READ_ONLY" : "DataSource=:memory:"
        );
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        if (kind == ".SQL")
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
            command.CommandText = $"SET file_search_path = {DuckDb.Quoted(folder)}";
            await command.ExecuteNonQueryAsync(cancel);
        }
        command.CommandText =
            kind == ".SQL" ? await File.ReadAllTextAsync(file, cancel)
            : !isDatabase ? $"SELECT * FROM read_parquet({DuckDb.Quoted(file)})"
            : argument.Length > file.Length ? All(argument[(file.Length + 1)..])
            : All(await OnlyTableAsync(command, file, cancel));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var columns = Enumerable
            .Range(0, rows.FieldCount)
            .Select(i => new RawColumn(rows.GetName(i)))
            .ToArray();
        while (await rows.ReadAsync(cancel))
        {
            for (var c = 0; c < columns.Length; c++)
                columns[c].Add(rows.IsDBNull(c) ? "" : RawText.Of(rows.GetValue(c)));
        }
        return new(Path.GetFileName(file), columns);
    }

    private static async Task<string> OnlyTableAsync(
        DuckDBCommand command,
        string file,
        CancellationToken cancel
    )
    {
        command.CommandText = "SELECT table_name FROM information_schema.tables ORDER BY 1";
        var names = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
                names.Add(rows.GetString(0));
        }
        return names is [var only]
            ? only
            : throw new InputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file} has {names.Count} tables: name one after a colon, {file}:{names.FirstOrDefault() ?? "table"}."
                )
            );
    }

    private static string All(string table) =>
        $"SELECT * FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
