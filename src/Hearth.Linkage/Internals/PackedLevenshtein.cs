using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearth.Linkage.Internals;

/// <summary>
/// Levenshtein distances of thirty-two pairs of packed texts together: Myers' bit vectors, which for
/// texts of eight characters are one byte, side by side in one register.
/// </summary>
/// <remarks>Source: as <see cref="Compare.Levenshtein"/>.</remarks>
internal static class PackedLevenshtein
{
    public const int Lanes = 32;

    /// <summary>Distances of <see cref="Lanes"/> pairs; every length is from 1 to 8.</summary>
    public static void Distances(
        ReadOnlySpan<ulong> left,
        ReadOnlySpan<byte> leftLengths,
        ReadOnlySpan<ulong> right,
        ReadOnlySpan<byte> rightLengths,
        Span<byte> distances
    )
    {
        // equal[j] holds for each pair, bit by bit, where the left text has the right text's character j.
        Span<byte> equal = stackalloc byte[PackedTexts.Most * Lanes];
        if (Avx2.IsSupported)
            EqualByFours(left, right, MemoryMarshal.Cast<byte, uint>(equal));
        else
            EqualByTwos(left, right, MemoryMarshal.Cast<byte, ushort>(equal));

        var score = Vector256.Create(leftLengths);
        var lengths = Vector256.Create(rightLengths);
        var top = Tops(leftLengths);
        var up = Vector256<byte>.AllBitsSet;
        var down = Vector256<byte>.Zero;
        var one = Vector256.Create((byte)1);
        for (var j = 0; j < PackedTexts.Most; j++)
        {
            var same = Vector256.Create<byte>(equal.Slice(j * Lanes, Lanes));
            var diagonal = (((same & up) + up) ^ up) | same | down;
            var across = down | ~(diagonal | up);
            var back = diagonal & up;
            // A text that has ended counts no more.
            var counts = Vector256.LessThan(Vector256.Create((byte)j), lengths) & top;
            var more = Vector256.Equals(across & counts, Vector256<byte>.Zero);
            var fewer = Vector256.Equals(back & counts, Vector256<byte>.Zero);
            // Each comparison is −1 where it does not count: the two ones cancel where neither does.
            score = score + more - fewer;
            across = (across + across) | one;
            up = (back + back) | ~(diagonal | across);
            down = across & diagonal;
        }
        score.CopyTo(distances);
    }

    private static Vector256<byte> Tops(ReadOnlySpan<byte> lengths)
    {
        Span<byte> tops = stackalloc byte[Lanes];
        for (var i = 0; i < Lanes; i++)
            tops[i] = (byte)(1 << (lengths[i] - 1));
        return Vector256.Create<byte>(tops);
    }

    private static void EqualByFours(
        ReadOnlySpan<ulong> left,
        ReadOnlySpan<ulong> right,
        Span<uint> equal
    )
    {
        var lane = Vector256.Create(0UL, 0x0808080808080808UL, 0UL, 0x0808080808080808UL).AsByte();
        for (var k = 0; k < Lanes / 4; k++)
        {
            var a = Vector256.Create<ulong>(left.Slice(k * 4, 4)).AsByte();
            var b = Vector256.Create<ulong>(right.Slice(k * 4, 4)).AsByte();
            for (var j = 0; j < PackedTexts.Most; j++)
            {
                var spread = Avx2.Shuffle(b, lane + Vector256.Create((byte)j));
                equal[(j * Lanes / 4) + k] = Vector256
                    .Equals(a, spread)
                    .ExtractMostSignificantBits();
            }
        }
    }

    private static void EqualByTwos(
        ReadOnlySpan<ulong> left,
        ReadOnlySpan<ulong> right,
        Span<ushort> equal
    )
    {
        var lane = Vector128.Create(0UL, 0x0808080808080808UL).AsByte();
        for (var k = 0; k < Lanes / 2; k++)
        {
            var a = Vector128.Create<ulong>(left.Slice(k * 2, 2)).AsByte();
            var b = Vector128.Create<ulong>(right.Slice(k * 2, 2)).AsByte();
            for (var j = 0; j < PackedTexts.Most; j++)
            {
                var spread = Vector128.Shuffle(b, lane + Vector128.Create((byte)j));
                equal[(j * Lanes / 2) + k] = (ushort)
                    Vector128.Equals(a, spread).ExtractMostSignificantBits();
            }
        }
    }
}
