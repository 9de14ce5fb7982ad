using System.Buffers.Binary;

namespace Hearth.Core.Access.Audit.Data;

/// <summary>
/// Reads PostgreSQL's binary COPY field by field, each as the bytes it is. Source: PostgreSQL manual, COPY, "Binary Format".
/// </summary>
internal sealed class CopyStream(Stream from) : IDisposable
{
    private byte[] buffer = new byte[1 << 17];
    private int at;
    private int filled;
    private bool begun;

    /// <summary>False at the end.</summary>
    public bool NextRow()
    {
        if (!begun)
        {
            begun = true;
            Take(15);
            Take(BinaryPrimitives.ReadInt32BigEndian(Take(4)));
        }
        return BinaryPrimitives.ReadInt16BigEndian(Take(2)) >= 0;
    }

    /// <summary>The next field; false when it is null. Its bytes are good until the next.</summary>
    public bool Field(out ReadOnlySpan<byte> value)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(Take(4));
        value = length < 0 ? default : Take(length);
        return length >= 0;
    }

    public void Dispose() => from.Dispose();

    private ReadOnlySpan<byte> Take(int count)
    {
        if (filled - at < count)
            Fill(count);
        at += count;
        return buffer.AsSpan(at - count, count);
    }

    private void Fill(int count)
    {
        buffer.AsSpan(at, filled - at).CopyTo(buffer);
        (at, filled) = (0, filled - at);
        if (buffer.Length < count)
            Array.Resize(ref buffer, Math.Max(count, buffer.Length * 2));
        while (filled < count)
        {
            var read = from.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
                throw new EndOfStreamException();
            filled += read;
        }
    }
}
