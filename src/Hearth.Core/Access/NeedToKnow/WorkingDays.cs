namespace Hearth.Core.Access.NeedToKnow;

/// <summary>Days on which offices are open: not Saturdays, Sundays or bank holidays.</summary>
internal static class WorkingDays
{
    /// <summary>So many of them after a day.</summary>
    public static DateOnly After(DateOnly day, int days, IReadOnlySet<DateOnly> bankHolidays)
    {
        for (var i = 0; i < days; i++)
            day = After(day, bankHolidays);
        return day;
    }

    /// <summary>The next one after a day.</summary>
    public static DateOnly After(DateOnly day, IReadOnlySet<DateOnly> bankHolidays)
    {
        do day = day.AddDays(1);
        while (
            day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || bankHolidays.Contains(day)
        );
        return day;
    }
}
