using Hearth.Core.Data;

namespace Hearth.Core.Cases.Team;

/// <summary>Who leads a support on a day: its lead worker, and whoever stands in.</summary>
internal static class LeadsNow
{
    /// <summary>Their accounts.</summary>
    public static IQueryable<Guid> Of(AppDb db, CaseId id, DateOnly day) =>
        db
            .LeadWorkerSpells.Where(LeadWorkerSpell.StandsOn(day))
            .Where(s => s.CaseId == id)
            .Select(s => s.AccountId)
            .Union(
                db.CoverSpells.Where(CoverSpell.StandsOn(day))
                    .Where(s => s.CaseId == id)
                    .Select(s => s.AccountId)
            );
}
