using Hearth.Core.Data;
using Hearth.Core.Sharing.Involvements;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>
/// Somebody may lead the work with a family, be in its team and stand in, one beside the other, by one involvement: what ends one
/// kind of work takes nothing from the others.
/// </summary>
internal static class OtherWork
{
    /// <summary>
    /// The last day that an involvement keeps when work ends on a day; null: it goes on. Whatever work needs it has it as its
    /// own from then on.
    /// </summary>
    public static async Task<DateOnly?> KeepsAsync(
        AppDb db,
        Involvement involvement,
        DateOnly last,
        CancellationToken cancel
    )
    {
        var (account, id) = (involvement.UserId, involvement.Id);
        var open = db
            .Cases.Where(c => c.FamilyId == involvement.FamilyId && c.ClosedOn == null)
            .Select(c => c.Id);
        // What was changed and is not saved yet counts as changed: it is decided on the rows, not by the database.
        var leads = await db
            .LeadWorkerSpells.Where(s => s.AccountId == account && open.Contains(s.CaseId))
            .ToListAsync(cancel);
        var places = await db
            .TeamMembers.Where(m => m.UserId == account && open.Contains(m.CaseId))
            .ToListAsync(cancel);
        var covers = await db
            .CoverSpells.Where(c => c.AccountId == account && open.Contains(c.CaseId))
            .ToListAsync(cancel);
        bool Needs(Guid? own) => own is null || own == id;
        DateOnly? until = last;
        foreach (
            var cover in covers.Where(c => c.To > last && c.To >= c.From && Needs(c.InvolvementId))
        )
        {
            cover.InvolvementId = id;
            until = cover.To > until ? cover.To : until;
        }
        foreach (var lead in leads.Where(s => s.To is null && Needs(s.InvolvementId)))
            (lead.InvolvementId, until) = (id, null);
        foreach (
            var place in places.Where(m => m.State == TeamState.Accepted && Needs(m.InvolvementId))
        )
            (place.InvolvementId, until) = (id, null);
        return until;
    }

    /// <summary>The first of these that some work made. What somebody recorded by hand has a last day of its own, and keeps it.</summary>
    public static async Task<Involvement?> MadeAsync(
        AppDb db,
        IEnumerable<Involvement> among,
        CancellationToken cancel
    )
    {
        foreach (var one in among)
            if (
                await db.LeadWorkerSpells.AnyAsync(s => s.InvolvementId == one.Id, cancel)
                || await db.TeamMembers.AnyAsync(m => m.InvolvementId == one.Id, cancel)
                || await db.CoverSpells.AnyAsync(c => c.InvolvementId == one.Id, cancel)
            )
                return one;
        return null;
    }
}
