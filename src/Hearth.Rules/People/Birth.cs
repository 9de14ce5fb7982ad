namespace Hearth.Rules.People;

/// <summary>How well a date of birth is known.</summary>
public enum BirthPrecision
{
    /// <summary>Nothing is known, or nothing that can be relied on.</summary>
    Unknown,

    /// <summary>To the day.</summary>
    Exact,

    /// <summary>Taken from a stated age: a year out either way.</summary>
    Estimated,

    /// <summary>To the year: a first of January that may stand for any day of it.</summary>
    Partial,
}

/// <summary>A date of birth as far as it is known, and the ages it allows.</summary>
public readonly record struct Birth(DateOnly? Date, BirthPrecision Precision)
{
    /// <summary>A date of birth known to the day.</summary>
    public static Birth On(DateOnly date) => new(date, BirthPrecision.Exact);

    /// <summary>Whether an age in whole years on a day lies between two, both included. Before birth is no age.</summary>
    public Certainty Aged(int from, int to, DateOnly on)
    {
        if (Date is not { } date || Precision == BirthPrecision.Unknown)
            return Certainty.Maybe;
        var (earliest, latest) = Precision switch
        {
            BirthPrecision.Exact => (date, date),
            BirthPrecision.Estimated => (date.AddYears(-1), date.AddYears(1)),
            _ => (new DateOnly(date.Year, 1, 1), new DateOnly(date.Year, 12, 31)),
        };
        var oldest = Age(earliest, on);
        var youngest = Age(latest, on);
        if (oldest < from || youngest > to)
            return Certainty.No;
        return youngest >= from && oldest <= to ? Certainty.Yes : Certainty.Maybe;
    }

    private static int Age(DateOnly born, DateOnly on)
    {
        if (born > on)
            return -1;
        // Someone born on 29 February is a year older on 1 March when the year has no such day.
        var years = on.Year - born.Year;
        return (on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }
}
