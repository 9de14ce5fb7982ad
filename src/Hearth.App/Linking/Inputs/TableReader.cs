using Hearth.App.Linking.Data;

namespace Hearth.App.Linking.Inputs;

/// <summary>Reads a table by what its file is: CSV, Parquet, a DuckDB database, or a query for DuckDB.</summary>
public static class TableReader
{
    public static async Task<RawTable> ReadAsync(string file, CancellationToken cancel)
    {
        if (Directory.Exists(file))
            throw new InputException($"{file} is a folder, not a file.");
        if (!File.Exists(DuckDbTable.FileOf(file)))
            throw new InputException($"There is no file {file}.");
        var table = await ReadByKindAsync(file, cancel);
        if (table.Columns.Count == 0)
            throw new InputException($"{file} has no columns.");
        if (table.Count == 0)
            throw new InputException($"{file} has no rows.");
        var repeated = table
            .Columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Count() > 1);
        return repeated is null
            ? table
            : throw new InputException($"{file} has two columns named {repeated.Key}.");
    }

    private static async Task<RawTable> ReadByKindAsync(string file, CancellationToken cancel)
    {
        try
        {
            return Path.GetExtension(DuckDbTable.FileOf(file)).ToUpperInvariant() switch
            {
                ".PARQUET" or ".PQ" or ".DUCKDB" or ".DDB" or ".SQL" => await DuckDbTable.ReadAsync(
                    file,
                    cancel
                ),
                _ => CsvTable.Read(file, cancel),
            };
        }
        catch (Exception broken)
            when (broken
                    is not (InputException or OperationCanceledException or OutOfMemoryException)
            )
        {
            throw new InputException($"{file} cannot be read: {broken.Message}");
        }
    }
}
