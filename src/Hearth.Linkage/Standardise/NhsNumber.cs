namespace Hearth.Linkage.Standardise;

/// <summary>The NHS number of England and Wales: ten digits, the last a check digit.</summary>
/// <remarks>Source: NHS Data Dictionary, "NHS number": weights 10 to 2, modulus 11.</remarks>
public static class NhsNumber
{
    /// <summary>The ten digits without spaces or hyphens, or null when there are not ten.</summary>
    /// <param name="value">As a source gives it.</param>
    public static string? Normalise(string? value) => Identifiers.DigitsOnly(value, 10);

    /// <summary>Ten digits, not all the same, with the right check digit. Test numbers beginning 999 pass: see <see cref="IsTest"/>.</summary>
    /// <param name="value">As a source gives it; spaces and hyphens are passed over.</param>
    public static bool IsValid(string? value)
    {
        if (Normalise(value) is not { } digits || digits.All(d => d == digits[0]))
            return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = (11 - (sum % 11)) % 11;
        return check != 10 && check == digits[9] - '0';
    }

    /// <summary>Whether it is of the range kept for tests (beginning 999), never given to a person.</summary>
    /// <param name="value">As a source gives it.</param>
    public static bool IsTest(string? value) =>
        Normalise(value)?.StartsWith("999", StringComparison.Ordinal) == true;
}
