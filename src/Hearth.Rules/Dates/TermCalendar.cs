using Hearth.Rules.Facts;

namespace Hearth.Rules.Dates;

/// <summary>A school term of the council: <c>autumn-2025</c>, with its first and last day.</summary>
public sealed record SchoolTerm(string Id, DateSpan Days)
{
    /// <summary>As a sentence says it: spring 2016.</summary>
    public string Spoken => Id.Replace('-', ' ');

    /// <summary>Whether an attendance fact speaks of this term, by the term's id or by its first day.</summary>
    public bool IsOf(Fact attendance) =>
        attendance.Code is { } code
            ? string.Equals(code, Id, StringComparison.OrdinalIgnoreCase)
            : attendance.Start is { } start && Days.Holds(start);
}

/// <summary>The council's school terms in order. Dates are council data: schools of one council differ by days only.</summary>
public sealed class TermCalendar(IEnumerable<SchoolTerm> terms)
{
    /// <summary>From the earliest to the latest.</summary>
    public IReadOnlyList<SchoolTerm> Terms { get; } = [.. terms.OrderBy(t => t.Days.Start)];

    /// <summary>The last terms that had ended by the day; empty when the calendar does not go back that far or has not reached it.</summary>
    public IReadOnlyList<SchoolTerm> LastEnded(int count, DateOnly day) =>
        Last(count, day, t => t.Days.End <= day);

    /// <summary>The last terms that had begun by the day, a running one included; empty as for <see cref="LastEnded"/>.</summary>
    public IReadOnlyList<SchoolTerm> LastBegun(int count, DateOnly day) =>
        Last(count, day, t => t.Days.Start <= day);

    private SchoolTerm[] Last(int count, DateOnly day, Func<SchoolTerm, bool> counts)
    {
        var found = Terms.Where(counts).TakeLast(count).ToArray();
        // Beyond the calendar's last term there may be terms it does not know of.
        var reaches = Terms.Count > 0 && day <= Terms[^1].Days.End.AddDays(60);
        return found.Length == count && reaches ? found : [];
    }
}
