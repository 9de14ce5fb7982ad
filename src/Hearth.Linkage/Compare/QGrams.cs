namespace Hearth.Linkage.Compare;

/// <summary>Strings as sets of their substrings of q characters: word order and long insertions matter little.</summary>
public static class QGrams
{
    /// <summary>The share of both strings' different q-grams that they have in common, from 0 to 1. Strings shorter than q count as one q-gram.</summary>
    /// <param name="left">One string.</param>
    /// <param name="right">The other.</param>
    /// <param name="q">Characters in a q-gram.</param>
    public static double Jaccard(string left, string right, int q = 2)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return 1;
        var (a, b) = (Of(left, q), Of(right, q));
        var common = 0;
        foreach (var gram in a)
            common += b.Contains(gram) ? 1 : 0;
        return (double)common / (a.Count + b.Count - common);
    }

    /// <summary>What both strings' sets of q-grams have in common against the geometric mean of their sizes, from 0 to 1.</summary>
    /// <param name="left">One string.</param>
    /// <param name="right">The other.</param>
    /// <param name="q">Characters in a q-gram.</param>
    public static double Cosine(string left, string right, int q = 2)
    {
        var (a, b) = (Of(left, q), Of(right, q));
        return a.Count(b.Contains) / Math.Sqrt((double)a.Count * b.Count);
    }

    private static HashSet<string> Of(string text, int q)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        if (text.Length < q)
            grams.Add(text);
        for (var i = 0; i + q <= text.Length; i++)
            grams.Add(text.Substring(i, q));
        return grams;
    }
}
