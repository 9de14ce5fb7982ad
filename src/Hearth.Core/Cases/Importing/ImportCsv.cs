using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Hearth.Core.Cases.Importing;

/// <summary>An old system's file, row by row: CSV in UTF-8 with a heading row.</summary>
internal static class ImportCsv
{
    /// <summary>Each row by heading; an empty cell is none.</summary>
    /// <exception cref="InvalidDataException">It lacks a column, or is no CSV.</exception>
    public static IEnumerable<Func<string, string?>> Read(string file, ImportMap map)
    {
        // Strict: a letter that does not read is refused, not kept as another for good.
        using var text = new StreamReader(file, new UTF8Encoding(false, true));
        using var csv = new CsvReader(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                MissingFieldFound = null,
                BadDataFound = bad =>
                    throw new InvalidDataException(
                        $"Row {bad.Context.Parser?.Row}: a quotation mark stands where none may."
                    ),
            }
        );
        if (!Next(csv) || !csv.ReadHeader())
            throw new InvalidDataException("The file has no heading row.");
        var missing = map.Columns.Except(csv.HeaderRecord!).ToArray();
        if (missing.Length > 0)
            throw new InvalidDataException(
                $"The file has no column {string.Join(", ", missing.Select(m => $"'{m}'"))}."
            );
        while (Next(csv))
        {
            var row = map.Columns.ToDictionary(
                c => c,
                c => csv.GetField(c)?.Trim() is { Length: > 0 } said ? said : null,
                StringComparer.Ordinal
            );
            yield return column => row[column];
        }
    }

    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException wrong)
        {
            throw new InvalidDataException(
                $"After row {csv.Parser.Row}: the text is not UTF-8. Save the file as 'CSV UTF-8'.",
                wrong
            );
        }
    }
}
