using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>How many families each lead worker has now, of those whose rows the reader sees.</summary>
internal static class Caseloads
{
    public static Task<Dictionary<Guid, int>> OfAsync(
        AppDb db,
        DateOnly today,
        CancellationToken cancel
    ) =>
        (
            from spell in db.LeadWorkerSpells.AsNoTracking().Where(LeadWorkerSpell.StandsOn(today))
            join of in db.Cases on spell.CaseId equals of.Id
            where of.ClosedOn == null
            group spell by spell.AccountId into mine
            select new { mine.Key, Count = mine.Count() }
        ).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
}
