using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// A secret that the database does not hold: whoever can write to the tables alone can make neither an event nor an
/// anchor that passes for Hearth's.
/// </summary>
public sealed class AuditKey
{
    public const int Size = 32;
    private readonly byte[] ofEvents;
    private readonly byte[] ofAnchors;

    public AuditKey(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Size, nameof(secret));
        // One secret, a key for each use: what is said of an event can never pass for an anchor.
        ofEvents = HMACSHA256.HashData(secret, "hearth audit event"u8);
        ofAnchors = HMACSHA256.HashData(secret, "hearth audit anchor"u8);
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(secret, "hearth audit key"u8))[..16];
    }

    /// <summary>Names the key and tells nothing of it.</summary>
    public string Id { get; }

    public static AuditKey Read(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        return hex.Trim() is { Length: 2 * Size } whole && whole.All(char.IsAsciiHexDigit)
            ? new(Convert.FromHexString(whole))
            : throw new InvalidOperationException(
                $"An audit key is {2 * Size} hexadecimal digits; the one given is not."
            );
    }

    internal byte[] MacOfEvent(ReadOnlySpan<byte> canonical) =>
        HMACSHA256.HashData(ofEvents, canonical);

    internal bool MadeEvent(ReadOnlySpan<byte> canonical, ReadOnlySpan<byte> mac)
    {
        Span<byte> right = stackalloc byte[MerkleTree.HashSize];
        HMACSHA256.HashData(ofEvents, canonical, right);
        return CryptographicOperations.FixedTimeEquals(right, mac);
    }

    internal byte[] MacOfAnchor(string anchor) =>
        HMACSHA256.HashData(ofAnchors, Encoding.UTF8.GetBytes(anchor));
}
