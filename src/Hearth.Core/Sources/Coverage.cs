using Hearth.Core.Data;

namespace Hearth.Core.Sources;

/// <summary>A period and area that a return speaks for: no record within it means "none recorded".</summary>
public sealed record CoveredPeriod(int ReturnNo, DateOnly Start, DateOnly End, string? Area);

/// <summary>
/// What one source's returns speak for as at a date. Absence of a record inside is "none recorded", outside it
/// "not covered": two different answers.
/// </summary>
public sealed record Coverage(string SourceId, IReadOnlyList<CoveredPeriod> Periods)
{
    public bool Covers(DateOnly day) => Periods.Any(p => p.Start <= day && day <= p.End);

    /// <summary>Whether every day of the period is covered by one return or by several together.</summary>
    public bool Covers(DateOnly start, DateOnly end) => FirstGap(start, end) is null;

    /// <summary>The first day of the period that no return covers; null when there is none.</summary>
    public DateOnly? FirstGap(DateOnly start, DateOnly end)
    {
        var day = start;
        foreach (var period in Periods.OrderBy(p => p.Start))
        {
            if (period.Start > day)
                break;
            if (period.End >= day)
                day = period.End == DateOnly.MaxValue ? period.End : period.End.AddDays(1);
        }
        return day > end ? null : day;
    }

    /// <summary>By source id; a source without an effective return is absent.</summary>
    internal static async Task<IReadOnlyDictionary<string, Coverage>> ReadAsync(
        AppDb db,
        DateOnly asAt,
        DateTime? loadedBy = null,
        CancellationToken cancel = default
    )
    {
        var returns = await StandingReturns.ReadAsync(db, asAt, loadedBy, null, cancel);
        return returns
            .GroupBy(r => r.SourceId)
            .ToDictionary(
                g => g.Key,
                g => new Coverage(
                    g.Key,
                    [
                        .. g.Select(r => new CoveredPeriod(
                            r.No,
                            r.CoverageStart ?? r.ExtractDate,
                            r.CoverageEnd ?? r.ExtractDate,
                            r.CoverageArea
                        )),
                    ]
                ),
                StringComparer.Ordinal
            );
    }
}
