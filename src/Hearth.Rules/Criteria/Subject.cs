using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Criteria;

/// <summary>
/// Whom a criterion is asked about, and what may be concluded from silence: the sources that would have said so.
/// </summary>
/// <param name="Facts">What is recorded of them.</param>
/// <param name="Birth">Their date of birth; of a family as one, unknown.</param>
/// <param name="Sources">Each inner list is of sources any one of which is enough; all the inner lists are needed.</param>
/// <param name="Coverage">What the returns speak for.</param>
/// <param name="Terms">The council's school terms.</param>
/// <param name="Lag">
/// How far behind the day the latest return may be and still speak for it: a quarterly return is never of today.
/// </param>
public sealed record Subject(
    IReadOnlyList<Evidence> Facts,
    Birth Birth,
    IReadOnlyList<IReadOnlyList<string>> Sources,
    SourceCoverage Coverage,
    TermCalendar Terms,
    Period Lag
)
{
    /// <summary>Why silence on these days says nothing; null when it says "none recorded".</summary>
    public string? Gap(DateSpan days, DateOnly asAt)
    {
        foreach (var anyOf in Sources)
        {
            string? first = null;
            var covered = false;
            foreach (var source in anyOf)
            {
                if (FirstGap(source, days, asAt) is not { } gap)
                {
                    covered = true;
                    break;
                }
                first ??= Coverage.LastDay(source) is null
                    ? $"there is no return of {source}"
                    : $"no return of {source} covers {Words.Day(gap)}";
            }
            if (!covered)
                return first;
        }
        return null;
    }

    /// <summary>The last day the sources speak for, where that is not too long before the day asked about; else that day.</summary>
    public DateOnly KnownTo(DateOnly asAt)
    {
        var known = asAt;
        foreach (var source in Sources.SelectMany(anyOf => anyOf))
        {
            if (Coverage.LastDay(source) is { } last && last < known && last >= Lag.Before(asAt))
                known = last;
        }
        return known;
    }

    private DateOnly? FirstGap(string source, DateSpan days, DateOnly asAt)
    {
        if (Coverage.LastDay(source) is not { } last)
            return days.Start;
        if (last < days.End && last >= Lag.Before(asAt))
            days = new DateSpan(days.Start < last ? days.Start : last, last);
        return Coverage.FirstGap(source, days);
    }
}
