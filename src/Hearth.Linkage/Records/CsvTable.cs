using Hearth.Linkage.Internals.Csv;

namespace Hearth.Linkage.Records;

/// <summary>Reads a CSV file straight into a table: several threads, each distinct value made a string once.</summary>
public static class CsvTable
{
    /// <summary>
    /// The records of a UTF-8 file with a heading line, comma-separated, quoted as RFC 4180 has it; lines
    /// end in LF or CRLF and empty ones are passed over. The table is the same whatever the number of workers.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns wanted, in any order; others are not read.</param>
    /// <param name="options">Workers and cancellation.</param>
    /// <exception cref="FormatException">A column is missing or there twice, a row has not as many values as the heading, or a quote is not closed.</exception>
    public static RecordTable Read(
        string path,
        IReadOnlyList<CsvColumn> columns,
        LinkOptions? options = null
    )
    {
        using var file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        return new CsvReading(file, columns, options ?? new()).Read();
    }
}
