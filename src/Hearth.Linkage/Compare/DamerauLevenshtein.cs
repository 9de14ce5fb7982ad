namespace Hearth.Linkage.Compare;

/// <summary>
/// Damerau–Levenshtein distance: the least number of insertions, deletions, substitutions and swaps of
/// neighbouring characters that make one string the other. Unrestricted: text may be edited between
/// characters that were swapped.
/// </summary>
/// <remarks>
/// Source: Lowrance and Wagner (1975), "An extension of the string-to-string correction problem",
/// which DuckDB and so Splink use. Characters are UTF-16 code units.
/// </remarks>
public static class DamerauLevenshtein
{
    private const int OnStack = 48;

    /// <summary>The distance, in edits.</summary>
    /// <param name="left">One string.</param>
    /// <param name="right">The other.</param>
    public static int Distance(string left, string right)
    {
        var a = left.AsSpan();
        var b = right.AsSpan();
        // What both share at either end costs nothing, and most pairs share much.
        var prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;

        var cells = (a.Length + 2) * (b.Length + 2);
        Span<int> distances = cells <= OnStack * OnStack ? stackalloc int[cells] : new int[cells];
        return Fill(a, b, distances);
    }

    /// <summary>Whether the distance is at most this many edits: the same answer, mostly without the whole reckoning.</summary>
    /// <param name="left">One string.</param>
    /// <param name="right">The other.</param>
    /// <param name="atMost">Edits.</param>
    public static bool IsWithin(string left, string right, int atMost)
    {
        if (Math.Abs(left.Length - right.Length) > atMost)
            return false;
        // A swap is two Levenshtein edits, so Levenshtein distance lies between this one and its double.
        var levenshtein = Levenshtein.Distance(left, right);
        return levenshtein <= atMost
            || (levenshtein <= 2 * atMost && Distance(left, right) <= atMost);
    }

    /// <summary>Over the whole strings, as the reference in tests.</summary>
    internal static int Plain(string left, string right) =>
        Fill(left, right, new int[(left.Length + 2) * (right.Length + 2)]);

    private static int Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<int> d)
    {
        var width = b.Length + 2;
        var unreachable = a.Length + b.Length;
        d[0] = unreachable;
        for (var i = 0; i <= a.Length; i++)
        {
            d[(i + 1) * width] = unreachable;
            d[((i + 1) * width) + 1] = i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            d[j + 1] = unreachable;
            d[width + j + 1] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            var lastMatch = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                // The last row where a held b's character, before this one.
                var row = a[..(i - 1)].LastIndexOf(b[j - 1]) + 1;
                var column = lastMatch;
                var cost = 1;
                if (a[i - 1] == b[j - 1])
                {
                    cost = 0;
                    lastMatch = j;
                }
                var best = d[(i * width) + j] + cost;
                best = Math.Min(best, d[((i + 1) * width) + j] + 1);
                best = Math.Min(best, d[(i * width) + j + 1] + 1);
                best = Math.Min(
                    best,
                    d[(row * width) + column] + (i - row - 1) + 1 + (j - column - 1)
                );
                d[((i + 1) * width) + j + 1] = best;
            }
        }
        return d[^1];
    }
}
