using System.Globalization;
using Hearth.App.Linking.Recognition;
using Hearth.Linkage.Cluster;

namespace Hearth.App.Linking.Building;

/// <summary>Births and deaths of all records, from dates that may be known in part.</summary>
internal static class Lifetimes
{
    /// <summary>For each record of all files; null when no death is recorded anywhere.</summary>
    public static IReadOnlyList<Lifetime>? Of(IReadOnlyList<Field> fields)
    {
        var born = fields.FirstOrDefault(f => f.Role == Role.BirthDate);
        if (born is null || fields.FirstOrDefault(f => f.Role == Role.DeathDate) is not { } died)
            return null;
        return
        [
            .. born.Values.SelectMany(
                (inFile, file) =>
                    inFile.Codes.Select(
                        (_, row) =>
                            new Lifetime(
                                Read(inFile[row], latest: false),
                                Read(died.Values[file][row], latest: true)
                            )
                    )
            ),
        ];
    }

    private static DateOnly? Read(string? digits, bool latest)
    {
        if (
            digits is not { Length: 8 }
            || !int.TryParse(
                digits,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return null;
        var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        if (month == 0)
            (month, day) = latest ? (12, 31) : (1, 1);
        if (year is < 1 or > 9999 || month > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        if (day == 0)
            day = latest ? last : 1;
        // A day that is not in the calendar is a slip, and no evidence of a death before a birth.
        return day > last ? null : new DateOnly(year, month, day);
    }
}
