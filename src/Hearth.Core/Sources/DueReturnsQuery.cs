using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>What is due, due soon and late, source by source; the latest first: shown to those who may act on it.</summary>
public sealed class DueReturnsQuery(AppDb db, SourcesQuery sources, TimeProvider clock)
{
    public async Task<IReadOnlyList<DueReturn>> ListAsync(
        Actor actor,
        CancellationToken cancel = default
    )
    {
        var last = await db
            .Returns.AsNoTracking()
            .Where(r => r.Status == ReturnStatus.Effective)
            .GroupBy(r => r.SourceId)
            .Select(g => new { Source = g.Key, Extract = g.Max(r => r.ExtractDate) })
            .ToDictionaryAsync(g => g.Source, g => g.Extract, cancel);
        var today = clock.Today();
        return
        [
            .. sources
                .List(actor)
                .Select(s =>
                    DueDates.Of(s, last.TryGetValue(s.Id, out var extract) ? extract : null, today)
                )
                .OrderByDescending(d => d.DaysLate ?? -1)
                .ThenBy(d => d.Due ?? DateOnly.MaxValue)
                .ThenBy(d => d.SourceId, StringComparer.Ordinal),
        ];
    }
}
