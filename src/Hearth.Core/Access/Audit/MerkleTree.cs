using System.Security.Cryptography;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// The tree over the entries of one block, and the proof that an entry is one of them.
/// </summary>
/// <remarks>
/// Source: RFC 9162, Certificate Transparency Version 2.0, 2.1.1 (tree), 2.1.3.1 (path) and 2.1.3.2 (checking it). Leaves
/// are given as hashes; a node is SHA-256 of <c>0x01</c>, left, right; a node without a neighbour goes up as it is.
/// </remarks>
public static class MerkleTree
{
    public const int HashSize = SHA256.HashSizeInBytes;

    /// <summary>The root. <paramref name="leaves"/> are one after another, at least one, and are written over.</summary>
    public static byte[] Root(Span<byte> leaves)
    {
        var count = leaves.Length / HashSize;
        ArgumentOutOfRangeException.ThrowIfZero(count, nameof(leaves));
        while (count > 1)
            count = Up(leaves, count);
        return leaves[..HashSize].ToArray();
    }

    /// <summary>What must be hashed with the leaf at <paramref name="index"/> to come to the root, from below.</summary>
    public static IReadOnlyList<byte[]> Path(ReadOnlySpan<byte> leaves, int index)
    {
        var level = leaves.ToArray().AsSpan();
        var path = new List<byte[]>();
        for (var count = level.Length / HashSize; count > 1; index /= 2)
        {
            var neighbour = index ^ 1;
            if (neighbour < count)
                path.Add(At(level, neighbour).ToArray());
            count = Up(level, count);
        }
        return path;
    }

    /// <summary>Whether the path leads from the leaf to the root of a tree of <paramref name="size"/> leaves.</summary>
    public static bool Leads(
        ReadOnlySpan<byte> leaf,
        long index,
        long size,
        IReadOnlyList<byte[]> path,
        ReadOnlySpan<byte> root
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size || path.Any(p => p.Length != HashSize))
            return false;
        var (at, last) = (index, size - 1);
        Span<byte> hash = stackalloc byte[HashSize];
        leaf.CopyTo(hash);
        foreach (var step in path)
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                Node(step, hash, hash);
                while ((at & 1) == 0 && at != 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
                Node(hash, step, hash);
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && CryptographicOperations.FixedTimeEquals(hash, root);
    }

    /// <summary>One level up, in place; gives how many nodes it has.</summary>
    private static int Up(Span<byte> level, int count)
    {
        for (var i = 0; i + 1 < count; i += 2)
            Node(At(level, i), At(level, i + 1), At(level, i / 2));
        if (count % 2 == 1)
            At(level, count - 1).CopyTo(At(level, count / 2));
        return (count + 1) / 2;
    }

    private static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> to)
    {
        Span<byte> both = stackalloc byte[1 + 2 * HashSize];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashSize)..]);
        SHA256.HashData(both, to);
    }

    private static Span<byte> At(Span<byte> level, int index) =>
        level.Slice(index * HashSize, HashSize);
}
