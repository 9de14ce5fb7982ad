using System.Globalization;

namespace Hearth.Core.Sources.Readings;

/// <summary>
/// The date forms partners use: 2025-03-04, 04/03/2025, 4.3.2025, 04-Mar-2025, a spreadsheet's serial number, any of
/// them with a time behind; 04032025 or 20250304 where the catalogue says which. Day before month, never after.
/// </summary>
public static class DateText
{
    // A spreadsheet counts days from here for every date after February 1900.
    private static readonly DateOnly Serials = new(1899, 12, 30);

    private static readonly string[] Worded =
    [
        "d MMM yyyy",
        "d-MMM-yyyy",
        "d/MMM/yyyy",
        "d MMMM yyyy",
    ];

    public static bool TryRead(string raw, EightDigits eight, out DateOnly date)
    {
        var text = raw.AsSpan();
        // A time is cut off: 2025-03-04T10:00:00Z, 04/03/2025 10:00.
        if (
            text.Length > 10
            && text.IndexOfAny(' ', 'T') is > 7 and var cut
            && text[cut..].Contains(':')
        )
            text = text[..cut];
        return TryNumbers(text, eight, out date)
            || DateOnly.TryParseExact(
                text,
                Worded,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out date
            );
    }

    private static bool TryNumbers(ReadOnlySpan<char> text, EightDigits eight, out DateOnly date)
    {
        date = default;
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var part = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                if (++lengths[part] > 8)
                    return false;
                parts[part] = parts[part] * 10 + (letter - '0');
            }
            else if (letter is not ('/' or '-' or '.') || lengths[part] == 0 || ++part > 2)
                return false;
        }
        return part switch
        {
            0 => TrySolid(parts[0], lengths[0], eight, out date),
            2 when lengths[0] == 4 && lengths[1] is 1 or 2 && lengths[2] is 1 or 2 => TryMake(
                parts[0],
                parts[1],
                parts[2],
                out date
            ),
            2 when lengths[2] == 4 && lengths[0] is 1 or 2 && lengths[1] is 1 or 2 => TryMake(
                parts[2],
                parts[1],
                parts[0],
                out date
            ),
            _ => false,
        };
    }

    private static bool TrySolid(int number, int length, EightDigits eight, out DateOnly date)
    {
        date = default;
        // A leading zero of 04032025 is lost when a spreadsheet takes it for a number.
        if (length is 7 or 8 && eight == EightDigits.DayFirst)
            return TryMake(number % 10_000, number / 10_000 % 100, number / 1_000_000, out date);
        if (length == 8 && eight == EightDigits.YearFirst)
            return TryMake(number / 10_000, number / 100 % 100, number % 100, out date);
        if (length != 5 || number < 3000)
            return false;
        date = Serials.AddDays(number);
        return true;
    }

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1000 or > 9999 || month is < 1 or > 12 || day < 1)
            return false;
        if (day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }
}

/// <summary>How eight digits without separators are to be read.</summary>
public enum EightDigits
{
    Not,
    DayFirst,
    YearFirst,
}
