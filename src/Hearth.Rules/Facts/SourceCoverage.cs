using Hearth.Rules.Dates;

namespace Hearth.Rules.Facts;

/// <summary>
/// The days each source's returns speak for. No fact on a covered day is "none recorded"; on any other day it is "not
/// covered", and no answer may be taken from it.
/// </summary>
public sealed class SourceCoverage
{
    private readonly Dictionary<string, DateSpan[]> bySource;

    /// <param name="spans">Source id and days covered, in any order, overlapping or not.</param>
    public SourceCoverage(IEnumerable<KeyValuePair<string, DateSpan>> spans) =>
        bySource = spans
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Join(g.Select(p => p.Value)), StringComparer.Ordinal);

    /// <summary>The last day any return of the source covers; null when there is none.</summary>
    public DateOnly? LastDay(string source) =>
        bySource.TryGetValue(source, out var spans) ? spans[^1].End : null;

    /// <summary>The first of the days that no return of the source covers; null when all are.</summary>
    public DateOnly? FirstGap(string source, DateSpan days)
    {
        var day = days.Start;
        foreach (var span in bySource.GetValueOrDefault(source, []))
        {
            if (!span.Holds(day))
                continue;
            if (span.End >= days.End)
                return null;
            day = span.End.AddDays(1);
        }
        return day;
    }

    private static DateSpan[] Join(IEnumerable<DateSpan> spans)
    {
        var joined = new List<DateSpan>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (joined.Count > 0 && span.Start.DayNumber <= joined[^1].End.DayNumber + 1)
                joined[^1] = joined[^1] with
                {
                    End = span.End > joined[^1].End ? span.End : joined[^1].End,
                };
            else
                joined.Add(span);
        }
        return [.. joined];
    }
}
