using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>What is due, due soon and late, source by source; the latest first. No personal data.</summary>
public sealed class DueReturnsQuery(AppDb db, SourceCatalogue catalogue, TimeProvider clock)
{
    public async Task<IReadOnlyList<DueReturn>> ListAsync(CancellationToken cancel = default)
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
            .. catalogue
                .All.Select(s =>
                    DueDates.Of(s, last.TryGetValue(s.Id, out var extract) ? extract : null, today)
                )
                .OrderByDescending(d => d.DaysLate ?? -1)
                .ThenBy(d => d.Due ?? DateOnly.MaxValue)
                .ThenBy(d => d.SourceId, StringComparer.Ordinal),
        ];
    }
}
