using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Hearth.App.Linking.Inputs;

/// <summary>CSV with a heading row: comma, semicolon, tab or bar; UTF-8 or, where it is not that, Windows-1252.</summary>
internal static class CsvTable
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static RawTable Read(string file, CancellationToken cancel)
    {
        using var reader = new StreamReader(file, EncodingOf(file), true, 1 << 16);
        var delimiter = DelimiterOf(file);
        using var csv = new CsvParser(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = $"{delimiter}",
                BadDataFound = null,
                TrimOptions = TrimOptions.Trim,
                BufferSize = 1 << 16,
            }
        );
        if (!csv.Read() || csv.Record is not { } heading)
            throw new InputException($"{file} is empty.");
        var columns = heading
            .Select(
                (h, i) => new RawColumn(h.Trim() is { Length: > 0 } name ? name : $"column {i + 1}")
            )
            .ToArray();
        while (csv.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (csv.Count == 1 && string.IsNullOrWhiteSpace(csv[0]) && columns.Length > 1)
                continue;
            if (csv.Count > columns.Length && Surplus(csv, columns.Length))
                throw new InputException(
                    $"{file}, line {csv.RawRow}: {csv.Count} values under {columns.Length} headings. A value that holds the separator is to stand in quotation marks."
                );
            for (var c = 0; c < columns.Length; c++)
                columns[c].Add(c < csv.Count ? csv[c] : "");
        }
        return new(Path.GetFileName(file), columns);
    }

    private static bool Surplus(CsvParser csv, int columns) =>
        Enumerable.Range(columns, csv.Count - columns).Any(c => !string.IsNullOrWhiteSpace(csv[c]));

    private static char DelimiterOf(string file)
    {
        using var reader = new StreamReader(file, Encoding.Latin1);
        var heading = reader.ReadLine() ?? "";
        return Delimiters.MaxBy(d => heading.Count(c => c == d));
    }

    private static Encoding EncodingOf(string file)
    {
        using var stream = File.OpenRead(file);
        var start = new byte[Math.Min(stream.Length, 1 << 20)];
        stream.ReadExactly(start);
        if (Array.IndexOf(start, (byte)0) >= 0 && !(start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
            throw new InputException(
                $"{file} is not text: CSV, Parquet, DuckDB and SQL files are read."
            );
        // The last character of what was read may be cut in two.
        var whole = start.Length < stream.Length ? start.AsSpan(0, start.Length - 4) : start;
        if (
            System.Text.Unicode.Utf8.IsValid(whole) || start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
        )
            return Encoding.UTF8;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252);
    }
}
