using System.Numerics;
using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Compare;

/// <summary>
/// Jaro similarity: the mean of the shares of each string's characters that have an equal character
/// within half the longer string's length less one, and the share of those in the same order.
/// </summary>
/// <remarks>
/// Source: Jaro (1989), "Advances in record-linkage methodology", JASA 84. Characters are UTF-16 code
/// units. Agrees with rapidfuzz, which DuckDB and so Splink use: an odd transposition is rounded down.
/// </remarks>
public static class Jaro
{
    /// <summary>From 0 (nothing in common) to 1 (equal); two empty strings are 1.</summary>
    /// <param name="left">One string.</param>
    /// <param name="right">The other.</param>
    public static double Similarity(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return left.Length == right.Length ? 1 : 0;
        if (string.Equals(left, right, StringComparison.Ordinal))
            return 1;
        return left.Length <= 64 && right.Length <= 64 ? Parallel(left, right) : Plain(left, right);
    }

    /// <summary>By the definition, for strings of any length and as the reference in tests.</summary>
    internal static double Plain(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return left.Length == right.Length ? 1 : 0;
        var window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        var (leftTaken, rightTaken) = (new bool[left.Length], new bool[right.Length]);
        var matches = 0;
        for (var r = 0; r < right.Length; r++)
        {
            var last = Math.Min(left.Length - 1, r + window);
            for (var l = Math.Max(0, r - window); l <= last; l++)
            {
                if (leftTaken[l] || left[l] != right[r])
                    continue;
                leftTaken[l] = rightTaken[r] = true;
                matches++;
                break;
            }
        }
        if (matches == 0)
            return 0;
        var outOfOrder = 0;
        for (int l = 0, r = 0; r < right.Length; r++)
        {
            if (!rightTaken[r])
                continue;
            while (!leftTaken[l])
                l++;
            if (left[l++] != right[r])
                outOfOrder++;
        }
        return Mean(matches, outOfOrder, left.Length, right.Length);
    }

    private static double Parallel(string left, string right)
    {
        var window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        var masks = CharacterMasks.Of(left);
        ulong leftTaken = 0,
            rightTaken = 0;
        // The bits within reach of position r: r − window … r + window.
        var reach = window >= 63 ? ulong.MaxValue : (1UL << (window + 1)) - 1;
        for (var r = 0; r < right.Length; r++)
        {
            var found = masks[right[r]] & reach & ~leftTaken;
            if (found != 0)
            {
                leftTaken |= found & (~found + 1);
                rightTaken |= 1UL << r;
            }
            reach = r < window ? (reach << 1) | 1 : reach << 1;
        }
        var matches = BitOperations.PopCount(leftTaken);
        if (matches == 0)
            return 0;
        var outOfOrder = 0;
        for (var (l, r) = (leftTaken, rightTaken); r != 0; l &= l - 1, r &= r - 1)
        {
            if (
                left[BitOperations.TrailingZeroCount(l)]
                != right[BitOperations.TrailingZeroCount(r)]
            )
                outOfOrder++;
        }
        return Mean(matches, outOfOrder, left.Length, right.Length);
    }

    internal static double Mean(double matches, int outOfOrder, int left, int right) =>
        ((matches / left) + (matches / right) + ((matches - (outOfOrder / 2)) / matches)) / 3;
}
