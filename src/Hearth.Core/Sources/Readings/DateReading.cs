namespace Hearth.Core.Sources.Readings;

/// <summary>A day on which something happened or began.</summary>
public sealed class DateReading(EightDigits eight) : Reading
{
    private static readonly Problem Unreadable = new(
        "is not a date that can be read",
        "Write the date as dd/mm/yyyy or yyyy-mm-dd"
    );
    private static readonly Problem Placeholder = new(
        "is a placeholder date, not a real one",
        "Leave the field empty when the date is not known"
    );

    public override Value Read(string raw, bool synthetic) =>
        !DateText.TryRead(raw, eight, out var date) ? Value.Wrong(Unreadable)
        : IsPlaceholder(date) ? Value.Wrong(Placeholder)
        : Value.Of(date);

    internal static bool IsPlaceholder(DateOnly date) =>
        date.Year <= 1900 || date.Year >= 2200 || date is { Year: 1901, Month: 1, Day: 1 };
}

/// <summary>A date of birth: a placeholder is not known, 1 January and a bare year or month are known in part.</summary>
public sealed class BirthDateReading(EightDigits eight) : Reading
{
    private static readonly Problem Unreadable = new(
        "is not a date of birth that can be read",
        "Write the date as dd/mm/yyyy or yyyy-mm-dd, or leave it empty"
    );
    private static readonly Problem Placeholder = new(
        "is a placeholder, so the date of birth is taken as not known",
        "Leave the field empty when the date of birth is not known"
    );

    public override Value Read(string raw, bool synthetic)
    {
        if (DateText.TryRead(raw, eight, out var date))
            return DateReading.IsPlaceholder(date)
                ? Value.Wrong(Placeholder)
                // Where only the year is known, systems put 1 January: it says the year and no more.
                : new Value(
                    null,
                    date,
                    Accuracy: date is { Month: 1, Day: 1 }
                        ? BirthAccuracy.Partial
                        : BirthAccuracy.Exact
                );
        if (raw.Length == 4 && DateText.TryRead(raw + "-01-01", eight, out date))
            return DateReading.IsPlaceholder(date)
                ? Value.Wrong(Placeholder)
                : new Value(null, date, Accuracy: BirthAccuracy.Partial);
        return raw.Length is 7 && DateText.TryRead(raw.Replace('/', '-') + "-01", eight, out date)
            ? new Value(null, date, Accuracy: BirthAccuracy.Partial)
            : Value.Wrong(Unreadable);
    }
}

/// <summary>An estimated age in years, from which a date of birth is estimated.</summary>
public sealed class AgeReading : Reading
{
    private static readonly Problem Unreadable = new(
        "is not an age in years",
        "Write a whole number of years from 0 to 120"
    );

    public override Value Read(string raw, bool synthetic) =>
        int.TryParse(
            raw.AsSpan().TrimStart('~').TrimEnd('?'),
            System.Globalization.CultureInfo.InvariantCulture,
            out var age
        ) && age is >= 0 and <= 120
            ? Value.Of(age)
            : Value.Wrong(Unreadable);

    /// <summary>The middle of the year in which someone of this age on that day was born.</summary>
    public static DateOnly Birth(long age, DateOnly on) => on.AddYears(-(int)age).AddDays(-182);
}
