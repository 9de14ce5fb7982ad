using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>The effective returns with an extract date on or before one date, loaded by another: what the records as at then rest on.</summary>
internal static class StandingReturns
{
    /// <summary>By source, and within a source from the earliest extract to the latest: a later place wins.</summary>
    public static async Task<IReadOnlyList<Return>> ReadAsync(
        AppDb db,
        DateOnly asAt,
        DateTime? loadedBy,
        IReadOnlyCollection<string>? sources,
        CancellationToken cancel
    )
    {
        var returns = db
            .Returns.AsNoTracking()
            .Where(r => r.Status == ReturnStatus.Effective && r.ExtractDate <= asAt);
        if (loadedBy is { } by)
            returns = returns.Where(r => r.EffectiveAt <= by);
        if (sources is not null)
            returns = returns.Where(r => sources.Contains(r.SourceId));
        var found = await returns.ToListAsync(cancel);
        return
        [
            .. found
                .OrderBy(r => r.SourceId, StringComparer.Ordinal)
                .ThenBy(r => r.ExtractDate)
                .ThenBy(r => r.No),
        ];
    }
}
