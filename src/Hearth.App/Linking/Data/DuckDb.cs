using DuckDB.NET.Data;

namespace Hearth.App.Linking.Data;

internal static class DuckDb
{
    /// <summary>A text as SQL writes it.</summary>
    public static string Quoted(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Writes a CSV file anew as Parquet.</summary>
    /// <param name="csv">With a heading.</param>
    /// <param name="types">DuckDB's names of its columns' types, as its read_csv takes them.</param>
    /// <param name="parquet">The file to write.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task ToParquetAsync(
        string csv,
        string types,
        string parquet,
        CancellationToken cancel
    )
    {
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"COPY (SELECT * FROM read_csv({Quoted(csv)}, header = true, columns = {types})) TO {Quoted(parquet)} (FORMAT parquet)";
        await command.ExecuteNonQueryAsync(cancel);
    }
}
