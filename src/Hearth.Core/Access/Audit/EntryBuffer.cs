using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// One entry of the audit trail as bytes, the same whatever the database, used again for the next. Whole it is what the
/// Merkle tree has as a leaf (RFC 9162, 2.1.1): <c>0x00, place in the trail, keyed hash, canonical form</c>.
/// </summary>
/// <remarks>
/// Canonical form 1: <c>0x01</c>; id, 16 bytes; microseconds since 1970, 8 bytes; then user, agency, role, purpose,
/// basis, kind, subject and detail, each its length in 4 bytes and its UTF-8, or four bytes 0xFF where there is none. All
/// numbers are big-endian. Lengths before texts: no two entries have one form.
/// </remarks>
internal sealed class EntryBuffer
{
    private const int SeqAt = 1;
    private const int MacAt = 9;
    private const int CanonicalAt = MacAt + SHA256.HashSizeInBytes;
    private const byte Form = 1;
    private byte[] bytes = new byte[1024];
    private int length = CanonicalAt;

    public ReadOnlySpan<byte> Canonical => bytes.AsSpan(CanonicalAt, length - CanonicalAt);

    public ReadOnlySpan<byte> Mac
    {
        get => bytes.AsSpan(MacAt, SHA256.HashSizeInBytes);
        set
        {
            var to = bytes.AsSpan(MacAt, SHA256.HashSizeInBytes);
            to.Clear();
            // One of another length was never Hearth's.
            if (value.Length == to.Length)
                value.CopyTo(to);
        }
    }

    /// <summary>The leaf's hash, at this place in the trail.</summary>
    public void Leaf(long seq, Span<byte> to)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(SeqAt), seq);
        SHA256.HashData(bytes.AsSpan(0, length), to);
    }

    public EntryBuffer Write(EventRow happened)
    {
        Span<byte> id = stackalloc byte[16];
        happened.Id.TryWriteBytes(id, bigEndian: true, out _);
        Start(id, MicrosOf(happened.At));
        Text(happened.UserId);
        Text(happened.AgencyId);
        Text(Kebab.Of(happened.Role));
        Text(Kebab.Of(happened.Purpose));
        Text(happened.Basis);
        Text(happened.Kind);
        Text(happened.Subject);
        Text(happened.Detail);
        return this;
    }

    public static long MicrosOf(DateTime utc) =>
        (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public void Start(ReadOnlySpan<byte> id, long micros)
    {
        length = CanonicalAt;
        bytes[length++] = Form;
        id.CopyTo(Next(id.Length));
        BinaryPrimitives.WriteInt64BigEndian(Next(8), micros);
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        BinaryPrimitives.WriteInt32BigEndian(Next(4), utf8.Length);
        utf8.CopyTo(Next(utf8.Length));
    }

    public void NoText() => BinaryPrimitives.WriteInt32BigEndian(Next(4), -1);

    public void Text(string? text)
    {
        if (text is null)
        {
            NoText();
            return;
        }
        var count = Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(Next(4), count);
        Encoding.UTF8.GetBytes(text, Next(count));
    }

    private Span<byte> Next(int count)
    {
        if (length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        length += count;
        return bytes.AsSpan(length - count, count);
    }
}
