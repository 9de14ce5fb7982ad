using Microsoft.Win32.SafeHandles;

namespace Hearth.Linkage.Internals.Csv;

/// <summary>What one segment held.</summary>
/// <param name="Worker">Whose dictionaries its codes are of.</param>
/// <param name="Records">Rows read.</param>
/// <param name="Codes">By column, a code for each row; −1 is empty.</param>
/// <param name="Failure">Why reading stopped after them, if it did.</param>
internal sealed record CsvPart(CsvWorker Worker, int Records, int[][] Codes, string? Failure);

/// <summary>Reads one segment after another. Not for several threads at once.</summary>
internal sealed class CsvWorker
{
    private readonly SafeFileHandle file;
    private readonly CsvShape shape;
    private byte[] buffer = [];
    private int guess = 1 << 10;

    public CsvWorker(SafeFileHandle file, CsvShape shape, int columns)
    {
        this.file = file;
        this.shape = shape;
        Values = [.. Enumerable.Range(0, columns).Select(_ => new ValueDictionary())];
    }

    public ValueDictionary[] Values { get; }

    public CsvPart Read(long from, long to)
    {
        var length = checked((int)(to - from));
        if (buffer.Length < length)
            buffer = new byte[length];
        for (var have = 0; have < length; )
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(have, length - have), from + have);
            if (read == 0)
                throw new IOException("The file became shorter while it was read.");
            have += read;
        }
        return Parse(buffer.AsSpan(0, length));
    }

    private CsvPart Parse(ReadOnlySpan<byte> bytes)
    {
        var codes = new int[Values.Length][];
        for (var c = 0; c < codes.Length; c++)
            codes[c] = new int[guess];
        var records = 0;
        string? failure = null;
        try
        {
            var parser = new CsvParser(bytes, 0);
            while (Row(ref parser, codes, records) is { } full)
            {
                if (!full)
                    continue;
                if (++records < codes[0].Length)
                    continue;
                for (var c = 0; c < codes.Length; c++)
                    Array.Resize(ref codes[c], records * 2);
            }
        }
        catch (FormatException bad)
        {
            failure = bad.Message;
        }
        guess = Math.Max(guess, records + (records / 16) + 1);
        return new(this, records, codes, failure);
    }

    /// <summary>Null at the end, false for an empty line.</summary>
    private bool? Row(ref CsvParser parser, int[][] codes, int record)
    {
        var columnOf = shape.ColumnOf;
        for (var field = 0; parser.Next(out var value); field++)
        {
            if (field == 0 && parser.EndedRow && value.IsEmpty && columnOf.Length > 1)
                return false;
            if (field >= columnOf.Length)
                throw new FormatException($"it has more than the heading's {shape.Fields} values.");
            var column = columnOf[field];
            if (column >= 0)
                codes[column][record] = value.IsEmpty ? -1 : Values[column].Code(value);
            if (!parser.EndedRow)
                continue;
            if (field != columnOf.Length - 1)
                throw new FormatException(
                    $"it has {field + 1} values and the heading {shape.Fields}."
                );
            return true;
        }
        return null;
    }
}
