namespace Hearth.Linkage.Standardise;

internal static class Identifiers
{
    /// <summary>Upper case without white space and hyphens; null when nothing is left.</summary>
    public static string? Compact(string? value)
    {
        if (value is null)
            return null;
        Span<char> kept =
            value.Length <= 64 ? stackalloc char[value.Length] : new char[value.Length];
        var length = 0;
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c) && c != '-')
                kept[length++] = char.ToUpperInvariant(c);
        }
        return length == 0 ? null : new string(kept[..length]);
    }

    public static string? DigitsOnly(string? value, int length) =>
        Compact(value) is { } digits && digits.Length == length && digits.All(char.IsAsciiDigit)
            ? digits
            : null;
}
