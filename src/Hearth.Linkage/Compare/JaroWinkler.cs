namespace Hearth.Linkage.Compare;

/// <summary>
/// Jaro similarity raised for a shared beginning: names are seldom mistyped in their first letters.
/// </summary>
/// <remarks>
/// Source: Winkler (1990), "String comparator metrics and enhanced decision rules in the
/// Fellegi–Sunter model of record linkage". Prefix of at most 4, scale 0.1, and as in rapidfuzz, DuckDB
/// and Splink only above a Jaro similarity of 0.7.
/// </remarks>
public static class JaroWinkler
{
    /// <summary>From 0 (nothing in common) to 1 (equal).</summary>
    /// <param name="left">One string.</param>
    /// <param name="right">The other.</param>
    public static double Similarity(string left, string right) =>
        Raise(Jaro.Similarity(left, right), left, right);

    internal static double Plain(string left, string right) =>
        Raise(Jaro.Plain(left, right), left, right);

    private static double Raise(double jaro, string left, string right)
    {
        if (jaro <= 0.7)
            return jaro;
        var prefix = Math.Min(4, left.AsSpan().CommonPrefixLength(right));
        return jaro + (prefix * 0.1 * (1 - jaro));
    }
}
