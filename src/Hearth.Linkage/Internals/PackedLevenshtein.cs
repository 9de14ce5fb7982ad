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

    /// <summary>Distances of <see cref="Lanes"/> pairs of packed texts, none of them 0.</summary>
    public static void Distances(
        ReadOnlySpan<ulong> left,
        ReadOnlySpan<ulong> right,
        Span<byte> distances
    )
    {
        // equal[j] holds for each pair, bit by bit, where the left text has the right text's character j.
        Span<byte> equal = stackalloc byte[PackedTexts.Most * Lanes];
        if (Avx2.IsSupported)
            EqualByFours(left, right, MemoryMarshal.Cast<byte, uint>(equal));
        else
            EqualByTwos(left, right, MemoryMarshal.Cast<byte, ushort>(equal));

        var (leftHas, rightHas) = (Has(left), Has(right));
        // The bit of each left text's last character.
        var top = leftHas ^ Vector256.ShiftRightLogical(leftHas, 1);
        var score = Vector256<byte>.Zero;
        var up = Vector256<byte>.AllBitsSet;
        var down = Vector256<byte>.Zero;
        var one = Vector256.Create((byte)1);
        for (var j = 0; j < PackedTexts.Most; j++)
        {
            var bit = Vector256.Create((byte)(1 << j));
            var same = Vector256.Create<byte>(equal.Slice(j * Lanes, Lanes));
            var diagonal = (((same & up) + up) ^ up) | same | down;
            var across = down | ~(diagonal | up);
            var back = diagonal & up;
            // Each comparison is −1 where it holds. The score begins as the left text's length; a right
            // text that has ended counts no more.
            var counts = Vector256.Equals(rightHas & bit, bit) & top;
            score -= Vector256.Equals(leftHas & bit, bit);
            score += Vector256.Equals(across & counts, Vector256<byte>.Zero);
            score -= Vector256.Equals(back & counts, Vector256<byte>.Zero);
            across = (across + across) | one;
            up = (back + back) | ~(diagonal | across);
            down = across & diagonal;
        }
        score.CopyTo(distances);
    }

    /// <summary>For each text a bit for each place where it has a character.</summary>
    private static Vector256<byte> Has(ReadOnlySpan<ulong> words)
    {
        Span<uint> has = stackalloc uint[Lanes / 4];
        for (var k = 0; k < has.Length; k++)
        {
            var texts = Vector256.Create<ulong>(words.Slice(k * 4, 4)).AsByte();
            has[k] = ~Vector256.Equals(texts, Vector256<byte>.Zero).ExtractMostSignificantBits();
        }
        return Vector256.Create<uint>(has).AsByte();
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
