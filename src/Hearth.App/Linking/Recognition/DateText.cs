using System.Globalization;

namespace Hearth.App.Linking.Recognition;

/// <summary>Dates in the ways files write them, as eight digits yyyyMMdd; 00 stands for a month or day that is not known.</summary>
internal static class DateText
{
    private static readonly string[][] Formats =
    [
        ["yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd"],
        ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy"],
        ["yyyyMMdd"],
        ["MM/dd/yyyy", "M/d/yyyy", "MM-dd-yyyy", "M-d-yyyy"],
        ["d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "dd-MMM-yyyy", "d-MMM-yyyy"],
        ["MMM d yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMMM d, yyyy"],
        ["ddMMyyyy"],
        ["dd/MM/yy", "d/M/yy", "dd-MMM-yy"],
    ];

    /// <summary>The way of writing that reads the most of these values, or null when none reads two thirds.</summary>
    public static string[]? FormatFor(IReadOnlyList<string> values)
    {
        string[]? best = null;
        var most = values.Count * 2 / 3.0;
        foreach (var formats in Formats)
        {
            var read = values.Count(v => Exact(v, formats) is not null);
            if (read > most)
                (best, most) = (formats, read);
        }
        return best;
    }

    /// <summary>
    /// Eight digits, or null. What the format does not read keeps its digits when there are eight, so
    /// that a date with a slip (31 February) can still be near another.
    /// </summary>
    public static string? Read(string value, string[]? formats)
    {
        if (Missing.Is(value))
            return null;
        if (Exact(value, formats ?? Formats[0]) is { } date)
            return IsPlaceholder(date)
                ? null
                : date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (Partial(value) is { } partial)
            return partial;
        var digits = new string([.. value.Where(char.IsAsciiDigit)]);
        if (digits.Length < 8)
            return null;
        digits = digits[..8];
        return formats is not null && formats[0].StartsWith("dd", StringComparison.Ordinal)
            ? digits[4..] + digits[2..4] + digits[..2]
            : digits;
    }

    private static DateOnly? Exact(string value, string[] formats)
    {
        var day =
            value.Length > 10
            && value[10] is 'T' or ' '
            && char.IsAsciiDigit(value[0])
            && value.Length >= 16
                ? value[..10]
                : value;
        return DateOnly.TryParseExact(
            day,
            formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowWhiteSpaces,
            out var date
        )
            ? date
            : null;
    }

    /// <summary>"1954", "1954-03" and "03/1954".</summary>
    private static string? Partial(string value)
    {
        var parts = value.Split('-', '/', '.');
        if (parts.Length > 2 || !parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit)))
            return null;
        return parts switch
        {
            [{ Length: 4 } year] => $"{year}0000",
            [{ Length: 4 } year, { Length: <= 2 } month] => $"{year}{month.PadLeft(2, '0')}00",
            [{ Length: <= 2 } month, { Length: 4 } year] => $"{year}{month.PadLeft(2, '0')}00",
            _ => null,
        };
    }

    // What systems write when the date is not known.
    private static bool IsPlaceholder(DateOnly date) =>
        (date.Year is 1900 or 1901 or 1800 or 1 && date is { Month: 1, Day: 1 })
        || date.Year == 9999;
}
