using System.Buffers;

namespace Hearth.Linkage.Internals.Csv;

/// <summary>Walks over the values of CSV bytes. Quoted values are unquoted in room of its own.</summary>
internal ref struct CsvParser(ReadOnlySpan<byte> bytes, int position)
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(",\n"u8);
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private byte[]? unquoted;
    private bool inRow;

    public int Position { get; private set; } = position;

    /// <summary>Whether the last value was the last of its row.</summary>
    public bool EndedRow { get; private set; }

    /// <summary>False at the end of the bytes.</summary>
    public bool Next(out ReadOnlySpan<byte> value)
    {
        value = default;
        if (Position >= bytes.Length)
        {
            // A comma that ends the file has an empty value behind it.
            var more = inRow;
            (inRow, EndedRow) = (false, true);
            return more;
        }
        if (bytes[Position] == (byte)'"')
        {
            value = Quoted();
            inRow = !EndedRow;
            return true;
        }
        var rest = bytes[Position..];
        var end = rest.IndexOfAny(Ends);
        if (end < 0)
            end = rest.Length;
        EndedRow = end == rest.Length || rest[end] == (byte)'\n';
        value = rest[..end];
        if (EndedRow && value.Length > 0 && value[^1] == (byte)'\r')
            value = value[..^1];
        Position += end + 1;
        inRow = !EndedRow;
        return true;
    }

    private ReadOnlySpan<byte> Quoted()
    {
        unquoted ??= new byte[256];
        var length = 0;
        var at = Position + 1;
        while (true)
        {
            var quote = at <= bytes.Length ? bytes[at..].IndexOf((byte)'"') : -1;
            if (quote < 0)
                throw new FormatException("A quotation mark is not closed.");
            if (length + quote + 1 > unquoted.Length)
                Array.Resize(ref unquoted, (length + quote + 1) * 2);
            bytes.Slice(at, quote).CopyTo(unquoted.AsSpan(length));
            length += quote;
            at += quote + 1;
            if (at >= bytes.Length || bytes[at] != (byte)'"')
                break;
            unquoted[length++] = (byte)'"';
            at++;
        }
        if (at < bytes.Length && bytes[at] == (byte)'\r')
            at++;
        EndedRow = at >= bytes.Length || bytes[at] == (byte)'\n';
        if (!EndedRow && bytes[at] != (byte)',')
            throw new FormatException("A quoted value is followed by more text.");
        Position = at + 1;
        return unquoted.AsSpan(0, length);
    }
}
