using System.Text.RegularExpressions;

namespace Hearth.Linkage.Standardise;

/// <summary>The National Insurance number: two letters, six digits and a suffix A to D, which feeds may lack.</summary>
/// <remarks>Source: HMRC National Insurance Manual NIM39110. Temporary numbers (beginning TN) are not NINOs.</remarks>
public static partial class Nino
{
    /// <summary>Upper case without spaces or hyphens; null when nothing is left.</summary>
    /// <param name="value">As a source gives it.</param>
    public static string? Normalise(string? value) => Identifiers.Compact(value);

    /// <summary>The first eight characters, which are enough to tell two people apart; null when not valid even without its suffix.</summary>
    /// <param name="value">As a source gives it.</param>
    public static string? Stem(string? value) =>
        IsValidWithoutSuffix(value) || IsTest(value) ? Normalise(value)![..8] : null;

    /// <summary>Complete and of the right form.</summary>
    /// <param name="value">As a source gives it.</param>
    public static bool IsValid(string? value) =>
        Normalise(value) is { Length: 9 } nino && Form().IsMatch(nino);

    /// <summary>Of the right form, the suffix allowed to be missing: good enough to use, with a warning.</summary>
    /// <param name="value">As a source gives it.</param>
    public static bool IsValidWithoutSuffix(string? value) =>
        Normalise(value) is { } nino && Form().IsMatch(nino);

    /// <summary>Whether it has the form of a NINO but begins QQ, which is used in examples and never given to a person.</summary>
    /// <param name="value">As a source gives it.</param>
    public static bool IsTest(string? value) =>
        Normalise(value) is { } nino && TestForm().IsMatch(nino);

    [GeneratedRegex(
        "^(?!BG|GB|NK|KN|TN|NT|ZZ)[ABCEGHJKLMNOPRSTWXYZ][ABCEGHJKLMNPRSTWXYZ][0-9]{6}[A-D]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    [GeneratedRegex("^QQ[0-9]{6}[A-D]?$", RegexOptions.CultureInvariant)]
    private static partial Regex TestForm();
}
