using System.Text.RegularExpressions;

namespace Hearth.Core.Sources.Readings;

/// <summary>The check digits and shapes of national identifiers, after <c>governance.md</c> §7.</summary>
internal static partial class Identifiers
{
    private const string UpnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>Ten digits, the last a check of the first nine modulo 11; numbers of one digit alone are not issued.</summary>
    public static bool IsNhsNumber(string text)
    {
        if (text.Length != 10 || !text.All(char.IsAsciiDigit) || text.All(c => c == text[0]))
            return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (text[i] - '0') * (10 - i);
        var check = 11 - sum % 11;
        return check != 10 && (check == 11 ? 0 : check) == text[9] - '0';
    }

    /// <summary>A check letter of the twelve characters after it, modulo 23.</summary>
    public static bool IsUpn(string text)
    {
        if (text.Length != 13 || !text.AsSpan(1, 11).ContainsOnlyDigits())
            return false;
        var last = char.IsAsciiDigit(text[12])
            ? text[12] - '0'
            : UpnLetters.IndexOf(text[12], StringComparison.Ordinal);
        if (last < 0)
            return false;
        var sum = last * 13;
        for (var i = 1; i < 12; i++)
            sum += (text[i] - '0') * (i + 1);
        return UpnLetters[sum % 23] == text[0];
    }

    [GeneratedRegex(
        "^(?!BG|GB|NK|KN|TN|NT|ZZ)[ABCEGHJKLMNOPRSTWXYZ][ABCEGHJKLMNPRSTWXYZ][0-9]{6}[A-D]$"
    )]
    public static partial Regex Nino { get; }

    [GeneratedRegex("^QQ[0-9]{6}[A-D]$")]
    public static partial Regex SyntheticNino { get; }

    [GeneratedRegex(
        "^(GIR 0AA|[A-PR-UWYZ](\\d{1,2}|([A-HK-Y]\\d([0-9ABEHMNPRV-Y])?)|\\d[A-HJKPS-UW]) ?\\d[ABD-HJLNP-UW-Z]{2})$"
    )]
    public static partial Regex Postcode { get; }

    // No postcode area begins with Q: the synthetic council lives in QX.
    [GeneratedRegex("^QX\\d{1,2} ?\\d[ABD-HJLNP-UW-Z]{2}$")]
    public static partial Regex SyntheticPostcode { get; }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') < 0;
}
