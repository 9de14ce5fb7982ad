using System.Globalization;
using CsvHelper;
using Hearth.App.Linking.Data;

namespace Hearth.App.Linking.Outputs;

/// <summary>Writes rows as CSV, or as Parquet by way of it.</summary>
internal static class RowFile
{
    public static async Task WriteAsync(
        string folder,
        string name,
        bool parquet,
        string[] columns,
        IEnumerable<string[]> rows,
        string types,
        CancellationToken cancel
    )
    {
        var csv = Path.Combine(folder, $"{name}.csv");
        await using (var text = new StreamWriter(csv))
        await using (var writer = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var row in rows.Prepend(columns))
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var value in row)
                    writer.WriteField(value);
                await writer.NextRecordAsync();
            }
        }
        if (!parquet)
            return;
        await DuckDb.ToParquetAsync(csv, types, Path.Combine(folder, $"{name}.parquet"), cancel);
        File.Delete(csv);
    }
}
