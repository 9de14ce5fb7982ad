using System.Text.RegularExpressions;
using Hearth.Linkage.Standardise;

namespace Hearth.App.Linking.Building;

/// <summary>Addresses written one way, and what stands in them.</summary>
internal static partial class AddressText
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["STREET"] = "ST",
        ["ROAD"] = "RD",
        ["AVENUE"] = "AVE",
        ["AV"] = "AVE",
        ["LANE"] = "LN",
        ["DRIVE"] = "DR",
        ["DRV"] = "DR",
        ["CLOSE"] = "CL",
        ["COURT"] = "CT",
        ["CRESCENT"] = "CRES",
        ["CRESENT"] = "CRES",
        ["PLACE"] = "PL",
        ["TERRACE"] = "TCE",
        ["TERR"] = "TCE",
        ["GARDENS"] = "GDNS",
        ["GROVE"] = "GR",
        ["SQUARE"] = "SQ",
        ["APARTMENT"] = "FLAT",
        ["APT"] = "FLAT",
        ["UNIT"] = "FLAT",
        ["NUMBER"] = "NO",
        ["SAINT"] = "ST",
        ["NORTH"] = "N",
        ["SOUTH"] = "S",
        ["EAST"] = "E",
        ["WEST"] = "W",
    };

    /// <summary>Upper case, one space between words, kinds of street short; without a postcode at the end.</summary>
    public static string? Standard(string value)
    {
        var standard = PersonName.Standard(PostcodeAtEnd().Replace(value.ToUpperInvariant(), ""));
        return standard is null
            ? null
            : string.Join(' ', standard.Split(' ').Select(w => Short.GetValueOrDefault(w, w)));
    }

    /// <summary>The flat and house numbers at the beginning, for example "FLAT 2 14A", or null.</summary>
    public static string? House(string value) =>
        Standard(value) is { } standard && Numbers().Match(standard) is { Success: true } found
            ? found.Value.Trim()
            : null;

    public static string? PostcodeIn(string value) =>
        PostcodeAtEnd().Match(value.ToUpperInvariant()) is { Success: true } found
            ? Postcode.Standard(found.Value)
            : null;

    [GeneratedRegex(
        @"\b[A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2}\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PostcodeAtEnd();

    [GeneratedRegex(
        @"^(FLAT |NO |STUDIO )*[0-9]+[A-Z]?( [0-9]+[A-Z]?\b)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbers();
}
