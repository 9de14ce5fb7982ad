namespace Hearth.Linkage.Standardise;

/// <summary>
/// The unique pupil number: a check letter, three digits of the local authority, four of the
/// establishment, two of the year and three of serial; in a temporary number the last is a letter.
/// </summary>
/// <remarks>Source: Department for Education, "Unique pupil numbers"; CIN census rule 1510 for the check letter.</remarks>
public static class Upn
{
    private const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>Upper case without spaces or hyphens; null when nothing is left.</summary>
    /// <param name="value">As a source gives it.</param>
    public static string? Normalise(string? value) => Identifiers.Compact(value);

    /// <summary>Thirteen characters of the right form with the right check letter. Whether the authority's code exists is not checked.</summary>
    /// <param name="value">As a source gives it.</param>
    public static bool IsValid(string? value)
    {
        if (Normalise(value) is not { Length: 13 } upn)
            return false;
        var sum = 0;
        for (var i = 1; i < 13; i++)
        {
            var digit =
                char.IsAsciiDigit(upn[i]) ? upn[i] - '0'
                : i == 12 ? CheckLetters.IndexOf(upn[i], StringComparison.Ordinal)
                : -1;
            if (digit < 0)
                return false;
            sum += digit * (i + 1);
        }
        return upn[0] == CheckLetters[sum % 23];
    }

    /// <summary>Whether the number is temporary: its last character is a letter.</summary>
    /// <param name="value">As a source gives it.</param>
    public static bool IsTemporary(string? value) =>
        Normalise(value) is { Length: 13 } upn && char.IsAsciiLetterUpper(upn[12]);

    /// <summary>The check letter for the twelve characters that follow it.</summary>
    /// <param name="body">Twelve digits, the last of which may be a letter.</param>
    public static char CheckLetter(string body)
    {
        foreach (var letter in CheckLetters)
        {
            if (IsValid(letter + body))
                return letter;
        }
        throw new ArgumentException("Not the twelve characters of a UPN", nameof(body));
    }
}
