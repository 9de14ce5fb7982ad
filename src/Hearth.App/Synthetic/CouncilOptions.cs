namespace Hearth.App.Synthetic;

/// <summary>What a synthetic council is made from: the same options give the same bytes.</summary>
internal sealed record CouncilOptions(int People, ulong Seed, DateOnly Until, int Extracts)
{
    public const int FewestPeople = 1_000;
    public const int MostPeople = 1_000_000;

    /// <summary>Each extract of each source is a file kept open to the end.</summary>
    public const int MostExtracts = 4;
    public static readonly DateOnly DefaultUntil = new(2026, 9, 30);

    /// <summary>Events are told of these two years; lives began long before.</summary>
    public DateOnly From => Until.AddMonths(-24).AddDays(1);

    /// <summary>Needs may have begun a year before the first event that is told.</summary>
    public DateOnly NeedsFrom => Until.AddMonths(-36);

    /// <summary>Extract dates six months apart, earliest first; the last day of a month stays the last of its month.</summary>
    public IReadOnlyList<DateOnly> ExtractDates =>
        [.. Enumerable.Range(0, Extracts).Select(i => Back((Extracts - 1 - i) * 6))];

    private DateOnly Back(int months)
    {
        var day = Until.AddMonths(-months);
        return Until.AddDays(1).Day == 1
            ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
            : day;
    }
}
