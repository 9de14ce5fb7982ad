using System.Text.RegularExpressions;
using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Standardise;

namespace Hearth.App.Linking.Recognition;

/// <summary>What a column's values say of it, from at most a thousand of them.</summary>
internal static partial class ContentHints
{
    private const int Looked = 1_000;

    private static readonly string[] SexWords =
    [
        "M",
        "F",
        "MALE",
        "FEMALE",
        "MAN",
        "WOMAN",
        "BOY",
        "GIRL",
        "U",
        "X",
        "UNKNOWN",
        "OTHER",
        "NOT KNOWN",
        "NON-BINARY",
        "1",
        "2",
        "0",
        "9",
    ];

    /// <summary>A role that the values show without their heading, or null.</summary>
    public static Role? Of(RawColumn column)
    {
        var values = Sample(column);
        if (values.Count == 0)
            return null;
        if (
            Share(values, v => v.Contains('@', StringComparison.Ordinal) && Email().IsMatch(v))
            > 0.8
        )
            return Role.Email;
        if (Share(values, NhsNumber.IsValid) > 0.9)
            return Role.NhsNumber;
        if (Share(values, v => Nino.IsValidWithoutSuffix(v) || Nino.IsTest(v)) > 0.8)
            return Role.Nino;
        if (Share(values, Upn.IsValid) > 0.8)
            return Role.Upn;
        if (Share(values, v => UkPostcode().IsMatch(v.ToUpperInvariant())) > 0.8)
            return Role.Postcode;
        return
            column.Values.Count <= 6
            && values.All(v => SexWords.Contains(v.ToUpperInvariant()))
            && values.Any(v => v.Length > 0 && "MFmf".Contains(v[0], StringComparison.Ordinal))
            ? Role.Sex
            : null;
    }

    /// <summary>Most values are dates.</summary>
    public static bool AreDates(RawColumn column) =>
        Sample(column) is { Count: > 0 } values
        && Share(values, v => v.Length >= 6 && DateText.FormatFor([v]) is not null) > 0.8;

    /// <summary>Many values are forenames in the nickname table, for columns whose headings say nothing.</summary>
    public static bool AreForenames(RawColumn column) =>
        Sample(column) is { Count: > 0 } values
        && Share(values, v => PersonName.FirstWord(v) is { } name && Nicknames.IsKnown(name)) > 0.3;

    /// <summary>Long texts of many words.</summary>
    public static bool IsProse(RawColumn column) =>
        Sample(column) is { Count: > 0 } values
        && values.Average(v => v.Count(char.IsWhiteSpace)) > 8;

    /// <summary>Nearly every row has a value of its own.</summary>
    public static bool IsNearlyUnique(RawColumn column)
    {
        var filled = 0;
        foreach (var code in column.Codes)
            filled += code >= 0 ? 1 : 0;
        return filled > 0 && column.Values.Count > 0.98 * filled;
    }

    private static List<string> Sample(RawColumn column)
    {
        var step = Math.Max(1, column.Values.Count / Looked);
        return [.. column.Values.Where((_, i) => i % step == 0).Where(v => !Missing.Is(v))];
    }

    private static double Share(List<string> values, Func<string, bool> holds) =>
        values.Count(holds) / (double)values.Count;

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Any area, also one that does not exist, as in made data.
    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}$", RegexOptions.CultureInvariant)]
    internal static partial Regex UkPostcode();
}
