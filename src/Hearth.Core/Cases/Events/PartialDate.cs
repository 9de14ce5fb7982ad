namespace Hearth.Core.Cases.Events;

/// <summary>A day as far as it is known.</summary>
public static class PartialDate
{
    /// <summary>Null when the year is missing, or the parts make no date.</summary>
    public static (DateOnly On, KnownTo To)? Of(int? day, int? month, int? year)
    {
        if (year is not (>= 1900 and <= 9999 and var y) || day is not null && month is null)
            return null;
        if (month is null)
            return (new(y, 1, 1), KnownTo.Year);
        if (month is < 1 or > 12)
            return null;
        if (day is null)
            return (new(y, month.Value, 1), KnownTo.Month);
        return day >= 1 && day <= DateTime.DaysInMonth(y, month.Value)
            ? (new(y, month.Value, day.Value), KnownTo.Day)
            : null;
    }
}
