using System.Globalization;

namespace Hearth.Rules.Dates;

/// <summary>What a period is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Seven days.</summary>
    Weeks,

    /// <summary>Calendar months: a month before 31 March is 28 or 29 February.</summary>
    Months,

    /// <summary>Calendar years.</summary>
    Years,
}

/// <summary>A length of time as a rule states it: <c>12 months</c>.</summary>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    /// <summary>The day this long before.</summary>
    public DateOnly Before(DateOnly day) => Shift(day, -Count);

    /// <summary>The day this long after.</summary>
    public DateOnly After(DateOnly day) => Shift(day, Count);

    /// <summary>As it is written in a rule file.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} {Words.Of(Unit)}");

    /// <summary>Reads <c>12 months</c>; false when the text is not a period.</summary>
    public static bool TryRead(string text, out Period period)
    {
        period = default;
        var parts = text.Split(' ');
        if (
            parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            || !Words.TryRead<PeriodUnit>(parts[1], out var unit)
        )
            return false;
        period = new Period(n, unit);
        return true;
    }

    private DateOnly Shift(DateOnly day, int by) =>
        Unit switch
        {
            PeriodUnit.Days => day.AddDays(by),
            PeriodUnit.Weeks => day.AddDays(by * 7),
            PeriodUnit.Months => day.AddMonths(by),
            _ => day.AddYears(by),
        };
}
