namespace Hearth.Linkage.Encode;

/// <summary>A field that can be encoded.</summary>
/// <param name="Name">Its name, which keys its tokens: "ROSS" as a forename and as a surname share no bit.</param>
/// <param name="Hashes">Bits set for each token, 1 to 16: the weight of the field.</param>
/// <param name="IsDate">Whether values are eight digits yyyyMMdd, 00 for what is not known; else they are text.</param>
/// <remarks>
/// Weights by number of hashes: Durham, Kantarcioglu, Xue, Toth, Kuzu and Malin (2014), "Composite Bloom filters for
/// secure record linkage", IEEE TKDE 26. The numbers give names and birth date most, an address, which relatives
/// share and people leave, less.
/// </remarks>
public sealed record EncodedField(string Name, int Hashes, bool IsDate = false)
{
    /// <summary>The fields Hearth encodes, in the order in which settings name them.</summary>
    public static IReadOnlyList<EncodedField> Known { get; } =
    [
        new("forename", 16),
        new("surname", 12),
        new("birth-date", 16, IsDate: true),
        new("sex", 4),
        new("house", 8),
        new("street", 5),
        new("town", 4),
        new("postcode", 8),
    ];

    /// <summary>The tokens of a value: two letters at a time with both ends marked, or the parts of a date.</summary>
    /// <param name="value">In standard form.</param>
    internal IEnumerable<string> Tokens(string value) =>
        (IsDate ? OfDate(value) : OfText(value)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> OfText(string value)
    {
        var marked = $"_{value}_";
        for (var i = 0; i + 1 < marked.Length; i++)
            yield return marked.Substring(i, 2);
    }

    /// <summary>Each digit where it stands, so that one slip costs one token; and day and month in either order.</summary>
    private static IEnumerable<string> OfDate(string value)
    {
        if (value.Length != 8)
            return [];
        var (month, day) = (value[4..6], value[6..]);
        var known = value
            .Select(
                (digit, place) =>
                    (
                        Token: $"{place}{digit}",
                        Part: place < 4 ? "year"
                        : place < 6 ? month
                        : day
                    )
            )
            .Where(t => t.Part != "00")
            .Select(t => t.Token);
        return month == "00" || day == "00"
            ? known
            : known.Append(
                string.CompareOrdinal(month, day) < 0 ? $"{month}/{day}" : $"{day}/{month}"
            );
    }
}
