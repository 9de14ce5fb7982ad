using Hearth.Linkage.Records;
using Microsoft.Win32.SafeHandles;

namespace Hearth.Linkage.Internals.Csv;

/// <summary>
/// Reads segments of a file side by side, each worker with dictionaries of its own; then each column is
/// numbered anew in the order of the records, so that it comes out the same whoever read what.
/// </summary>
internal sealed class CsvReading(
    SafeFileHandle file,
    IReadOnlyList<CsvColumn> columns,
    LinkOptions options
)
{
    private const int SegmentSize = 1 << 20;
    private const int LongestHeading = 1 << 16;

    public RecordTable Read()
    {
        var start = new byte[(int)Math.Min(LongestHeading, RandomAccess.GetLength(file))];
        var read = RandomAccess.Read(file, start, 0);
        var shape = CsvShape.Of(start.AsSpan(0, read), columns);
        var segments = CsvSegments.Of(file, shape.FirstRow, SegmentSize, options.Cancel);
        var parts = new CsvPart[segments.Count];
        var workers = Parallelly.Run(
            segments.Count,
            options,
            () => new CsvWorker(file, shape, columns.Count),
            (worker, segment) =>
                parts[segment] = worker.Read(segments[segment].From, segments[segment].To)
        );
        foreach (var (part, number) in parts.Select((p, i) => (p, i)))
        {
            if (part.Failure is { } failure)
                throw new FormatException(
                    $"Row {parts.Take(number).Sum(p => p.Records) + part.Records + 1}: {failure}"
                );
        }
        var records = checked((int)parts.Sum(p => (long)p.Records));
        var made = new Column[columns.Count];
        Parallelly.Each(
            made.Length,
            c => made[c] = new CsvNumbering(columns[c]).Column(c, records, parts, workers)
        );
        return new RecordTable(records, made);
    }
}
