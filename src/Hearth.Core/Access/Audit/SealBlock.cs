using System.Globalization;

namespace Hearth.Core.Access.Audit;

/// <summary>Entries sealed together: their tree's root, the chain's value at their end, and a keyed anchor over both.</summary>
public sealed class SealBlock
{
    public long No { get; set; }
    public long First { get; set; }
    public long Last { get; set; }
    public DateTime At { get; set; }
    public byte[] Root { get; set; } = [];

    /// <summary>The chain's value at the last entry.</summary>
    public byte[] Head { get; set; } = [];

    /// <summary>The anchor of the block before; zeros before the first.</summary>
    public byte[] Previous { get; set; } = [];
    public string KeyId { get; set; } = "";

    /// <summary>HMAC-SHA-256 of all the above, by a key that the database does not hold.</summary>
    public byte[] Mac { get; set; } = [];

    /// <summary>What the anchor is over, one line: how it also stands outside the database.</summary>
    public string Words =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{No} {First} {Last} {At:yyyy-MM-ddTHH:mm:ss.ffffffZ} {Hex(Root)} {Hex(Head)} {Hex(Previous)} {KeyId}"
        );

    /// <summary>A line of the file of anchors; null when it is none.</summary>
    public static SealBlock? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (
            line.Split(' ')
                is not [
                    var no,
                    var first,
                    var last,
                    var at,
                    var root,
                    var head,
                    var before,
                    var key,
                    var mac,
                ]
            || !long.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || !DateTime.TryParse(
                at,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                out var when
            )
            || new[] { root, head, before, mac }.Any(h =>
                h.Length != 2 * MerkleTree.HashSize || !h.All(char.IsAsciiHexDigit)
            )
        )
            return null;
        return new()
        {
            No = number,
            First = from,
            Last = to,
            At = when,
            Root = Convert.FromHexString(root),
            Head = Convert.FromHexString(head),
            Previous = Convert.FromHexString(before),
            KeyId = key,
            Mac = Convert.FromHexString(mac),
        };
    }

    /// <summary>True when the key made this anchor; null when the key is not here to say.</summary>
    internal bool? IsGenuine(AuditKeys keys) =>
        keys.Find(KeyId) is { } key ? key.MacOfAnchor(Words).AsSpan().SequenceEqual(Mac) : null;

    internal string Line => $"{Words} {Hex(Mac)}";

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
