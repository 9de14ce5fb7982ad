using System.Text.RegularExpressions;

namespace Hearth.Linkage.Standardise;

/// <summary>How much of a postcode, from the whole to its first letters.</summary>
public enum PostcodePart
{
    /// <summary>The whole: "LS6 2AB", some fifteen addresses.</summary>
    Unit,

    /// <summary>The sector: "LS6 2", some three thousand.</summary>
    Sector,

    /// <summary>The district: "LS6".</summary>
    District,

    /// <summary>The area: "LS".</summary>
    Area,
}

/// <summary>UK postcodes: standard form, parts and validity.</summary>
/// <remarks>Source: BS 7666 pattern as published by the Cabinet Office. NHS pseudo-postcodes (ZZ99…: no fixed abode, unknown) fail it.</remarks>
public static partial class Postcode
{
    /// <summary>Upper case with one space before the last three characters; null when too short or long to be one. Not checked further.</summary>
    /// <param name="value">As a source gives it.</param>
    public static string? Standard(string? value) =>
        Identifiers.Compact(value) is { Length: >= 5 and <= 7 } compact
            ? $"{compact[..^3]} {compact[^3..]}"
            : null;

    /// <summary>Whether it has the form of a postcode.</summary>
    /// <param name="value">As a source gives it, in any case, spaced or not.</param>
    public static bool IsValid(string? value) =>
        Standard(value) is { } standard && Form().IsMatch(standard);

    /// <summary>
    /// A part of a postcode in standard form; null when it is not long enough to have it. Works on any
    /// postcode-shaped text, also of areas that do not exist.
    /// </summary>
    /// <param name="standard">A postcode as <see cref="Standard"/> gives it.</param>
    /// <param name="part">Which part.</param>
    public static string? Take(string? standard, PostcodePart part)
    {
        if (standard is null)
            return null;
        var space = standard.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || standard.Length < space + 2)
            return null;
        return part switch
        {
            PostcodePart.Unit => standard,
            PostcodePart.Sector => standard[..(space + 2)],
            PostcodePart.District => standard[..space],
            _ => new string([.. standard.TakeWhile(char.IsAsciiLetter)]),
        };
    }

    [GeneratedRegex(
        "^(GIR 0AA|[A-PR-UWYZ]([0-9]{1,2}|([A-HK-Y][0-9]([0-9ABEHMNPRV-Y])?)|[0-9][A-HJKPS-UW]) [0-9][ABD-HJLNP-UW-Z]{2})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
