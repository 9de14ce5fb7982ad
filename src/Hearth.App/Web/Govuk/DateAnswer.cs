using System.Globalization;

namespace Hearth.App.Web.Govuk;

/// <summary>A date as typed: kept as typed, so that a wrong one is shown again for mending.</summary>
public sealed record DateAnswer
{
    public string? Day { get; set; }
    public string? Month { get; set; }
    public string? Year { get; set; }

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Day)
        && string.IsNullOrWhiteSpace(Month)
        && string.IsNullOrWhiteSpace(Year);

    /// <summary>Null when it is no date; months may be given by name.</summary>
    public DateOnly? Date =>
        Number(Day) is { } day
        && (Number(Month) ?? MonthNamed(Month)) is { } month
        && Number(Year) is { } year
        && year is >= 1000 and <= 9999
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static DateAnswer Of(DateOnly? date) =>
        date is { } d
            ? new()
            {
                Day = d.Day.ToString(CultureInfo.InvariantCulture),
                Month = d.Month.ToString(CultureInfo.InvariantCulture),
                Year = d.Year.ToString(CultureInfo.InvariantCulture),
            }
            : new();

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    private static int? MonthNamed(string? text)
    {
        var name = text?.Trim() ?? "";
        if (name.Length < 3)
            return null;
        var months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var found = Array.FindIndex(
            months,
            m => m.Length > 0 && m.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        );
        return found < 0 ? null : found + 1;
    }
}
