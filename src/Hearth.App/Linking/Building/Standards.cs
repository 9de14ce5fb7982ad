using Hearth.App.Linking.Inputs;
using Hearth.App.Linking.Recognition;
using Hearth.Linkage.Standardise;

namespace Hearth.App.Linking.Building;

/// <summary>How a value of each role is written so that it can be compared.</summary>
internal static class Standards
{
    public static Func<string, string?> For(Role role, RawColumn column)
    {
        switch (role)
        {
            case Role.Forename:
                return Forename;
            case Role.MiddleName:
                return PersonName.Standard;
            case Role.Surname:
                return PersonName.Compact;
            case Role.BirthDate or Role.DeathDate:
                var formats = DateText.FormatFor([.. column.Values.Take(2_000)]);
                return value => DateText.Read(value, formats);
            case Role.Sex:
                return Sex;
            case Role.Postcode:
                return ContentHints.Of(column) == Role.Postcode ? Postcode.Standard : Compact;
            case Role.Street:
                return AddressText.Standard;
            case Role.NhsNumber:
                return v => NhsNumber.IsValid(v) ? NhsNumber.Normalise(v) : null;
            case Role.Nino:
                return Nino.Stem;
            case Role.Upn:
                return v => Upn.IsValid(v) ? Upn.Normalise(v) : null;
            case Role.Uprn:
                return Uprn.Normalise;
            case Role.Phone:
                return Phone;
            case Role.Email:
                return value =>
                    value.Contains('@', StringComparison.Ordinal) ? value.ToUpperInvariant() : null;
            case Role.Identifier or Role.HouseNumber:
                return Compact;
            default:
                return PersonName.Standard;
        }
    }

    // A child who is not yet born or named is not known by this word, and not the same as the next.
    private static readonly string[] NotYetNamed =
    [
        "UNBORN",
        "UNBORN BABY",
        "UNBORN CHILD",
        "BABY",
        "BABY BOY",
        "BABY GIRL",
        "INFANT",
        "UNNAMED",
        "CHILD",
        "TWIN",
        "TWIN 1",
        "TWIN 2",
        "TWIN ONE",
        "TWIN TWO",
    ];

    private static string? Forename(string value) =>
        PersonName.Standard(value) is { } name && !NotYetNamed.Contains(name) ? name : null;

    /// <summary>The forename in a whole name: the first word, after the comma where there is one.</summary>
    public static string? ForenameOf(string whole)
    {
        var comma = whole.IndexOf(',', StringComparison.Ordinal);
        var words = Words(comma >= 0 ? whole[(comma + 1)..] : whole);
        return comma >= 0
            ? words.Length == 0
                ? null
                : string.Join(' ', words)
            : words.Length > 1
                ? string.Join(' ', words[..^1])
                : null;
    }

    /// <summary>The surname in a whole name: what stands before the comma, else the last word.</summary>
    public static string? SurnameOf(string whole)
    {
        var comma = whole.IndexOf(',', StringComparison.Ordinal);
        return comma >= 0 ? PersonName.Compact(whole[..comma])
            : Words(whole) is [.., var last] ? last
            : null;
    }

    private static string[] Words(string name)
    {
        var words = PersonName.Standard(name)?.Split(' ') ?? [];
        return words.Length > 1 && PersonName.IsTitle(words[0]) ? words[1..] : words;
    }

    private static string? Compact(string value)
    {
        var kept = new string([.. value.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        // A number that a spreadsheet made a fraction of.
        if (value.EndsWith(".0", StringComparison.Ordinal) && kept.All(char.IsAsciiDigit))
            kept = kept[..^1];
        return kept.Length == 0 ? null : kept;
    }

    private static string? Phone(string value)
    {
        var digits = new string([.. value.Where(char.IsAsciiDigit)]);
        if (digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10)
            digits = "0" + digits[2..].TrimStart('0');
        return digits.Length >= 6 ? digits : null;
    }

    private static string? Sex(string value) =>
        value.Trim().ToUpperInvariant() switch
        {
            "M" or "MALE" or "MAN" or "BOY" or "1" => "M",
            "F" or "FEMALE" or "WOMAN" or "GIRL" or "2" => "F",
            _ => null,
        };
}
