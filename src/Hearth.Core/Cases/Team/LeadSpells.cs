namespace Hearth.Core.Cases.Team;

/// <summary>When a lead worker may begin: the one before goes up to the day before, so that no day has two.</summary>
public static class LeadSpells
{
    /// <summary>Why nobody can begin on a day; null when somebody can.</summary>
    /// <param name="before">First and last day of each earlier spell; the last is null while it goes on.</param>
    /// <param name="from">The first day of the new one.</param>
    /// <param name="opened">The day support opened.</param>
    /// <param name="today">Nobody begins later than today: from that day on the family opens to them.</param>
    public static string? WhyNot(
        IEnumerable<(DateOnly From, DateOnly? To)> before,
        DateOnly from,
        DateOnly opened,
        DateOnly today
    )
    {
        if (from > today)
            return "A lead worker is allocated from today, or from a day before.";
        if (from < opened)
            return $"Support opened on {Rules.Words.Day(opened)}. Nobody was lead worker before.";
        foreach (var (began, ended) in before)
        {
            // On its first day a spell can be put right: it then has no day at all.
            if (ended is null && from < began)
                return $"There is a lead worker from {Rules.Words.Day(began)}. Another begins on that day at the earliest.";
            if (ended >= from)
                return $"There was a lead worker until {Rules.Words.Day(ended.Value)}. Another begins on the next day at the earliest.";
        }
        return null;
    }

    /// <summary>Why nobody can stand in on these days; null when somebody can. Nobody else stands in on any of them.</summary>
    public static string? WhyNoCover(
        IEnumerable<(DateOnly From, DateOnly To)> before,
        DateOnly from,
        DateOnly to,
        DateOnly today
    )
    {
        if (to < from)
            return "The last day is the first or a later one.";
        if (to < today)
            return "Those days are over. Cover opens a family for days to come.";
        foreach (var (began, ended) in before)
        {
            if (began <= to && from <= ended)
                return $"Somebody stands in already, from {Rules.Words.Day(began)} to {Rules.Words.Day(ended)}.";
        }
        return null;
    }

    /// <summary>The last day of cover that ends today: yesterday, and of what has not begun no day at all. Null where it is over.</summary>
    public static DateOnly? LastOfCover(DateOnly from, DateOnly to, DateOnly today) =>
        to < today ? null : (from < today ? today : from).AddDays(-1);
}
