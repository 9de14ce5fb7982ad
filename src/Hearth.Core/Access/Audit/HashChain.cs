using System.Security.Cryptography;

namespace Hearth.Core.Access.Audit;

/// <summary>Each entry's chain value is SHA-256 of the one before and the entry's own leaf hash; before the first are zeros.</summary>
internal static class HashChain
{
    public static readonly byte[] Start = new byte[MerkleTree.HashSize];

    /// <summary><paramref name="to"/> may be the value before.</summary>
    public static void Next(ReadOnlySpan<byte> before, ReadOnlySpan<byte> leaf, Span<byte> to)
    {
        Span<byte> both = stackalloc byte[2 * MerkleTree.HashSize];
        before.CopyTo(both);
        leaf.CopyTo(both[MerkleTree.HashSize..]);
        SHA256.HashData(both, to);
    }
}
