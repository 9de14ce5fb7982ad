using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Supervision;

/// <summary>The last time a manager looked over each case, as far as a clock needs it.</summary>
internal static class LastSupervised
{
    /// <summary>The day that it named as the next; cases that were never looked over are not in it.</summary>
    public static async Task<Dictionary<CaseId, DateOnly>> NextByAsync(
        AppDb db,
        IQueryable<CaseId> cases,
        CancellationToken cancel
    )
    {
        var entries = await db
            .SupervisionEntries.Where(e => cases.Contains(e.CaseId) && e.StruckAt == null)
            .Select(e => new
            {
                e.CaseId,
                e.On,
                e.RecordedAt,
                e.NextBy,
            })
            .ToListAsync(cancel);
        return entries
            .GroupBy(e => e.CaseId)
            .ToDictionary(
                g => g.Key,
                g => g.OrderBy(e => e.On).ThenBy(e => e.RecordedAt).Last().NextBy
            );
    }
}
