using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Compare;

/// <summary>
/// Levenshtein distance: the least number of insertions, deletions and substitutions that make one
/// string the other.
/// </summary>
/// <remarks>
/// Source: Myers (1999), "A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming", in Hyyrö's (2003) form. Characters are UTF-16 code units.
/// </remarks>
public static class Levenshtein
{
    /// <summary>The distance, in edits.</summary>
    /// <param name="left">One string.</param>
    /// <param name="right">The other.</param>
    public static int Distance(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return Math.Max(left.Length, right.Length);
        if (string.Equals(left, right, StringComparison.Ordinal))
            return 0;
        return left.Length <= 64 ? Parallel(left, right) : Plain(left, right);
    }

    /// <summary>By dynamic programming, for strings of any length and as the reference in tests.</summary>
    internal static int Plain(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var r = 0; r <= right.Length; r++)
            row[r] = r;
        for (var l = 1; l <= left.Length; l++)
        {
            var diagonal = row[0];
            row[0] = l;
            for (var r = 1; r <= right.Length; r++)
            {
                var substituted = diagonal + (left[l - 1] == right[r - 1] ? 0 : 1);
                diagonal = row[r];
                row[r] = Math.Min(substituted, Math.Min(row[r], row[r - 1]) + 1);
            }
        }
        return row[right.Length];
    }

    private static int Parallel(string left, string right)
    {
        var masks = CharacterMasks.Of(left);
        var (up, down, distance) = (ulong.MaxValue, 0UL, left.Length);
        var top = 1UL << (left.Length - 1);
        foreach (var c in right)
        {
            var equal = masks[c];
            var diagonal = (((equal & up) + up) ^ up) | equal | down;
            var across = down | ~(diagonal | up);
            var back = diagonal & up;
            if ((across & top) != 0)
                distance++;
            if ((back & top) != 0)
                distance--;
            across = (across << 1) | 1;
            up = (back << 1) | ~(diagonal | across);
            down = across & diagonal;
        }
        return distance;
    }
}
