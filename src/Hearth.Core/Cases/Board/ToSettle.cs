using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Board;

/// <summary>
/// What a manager alone settles, whether or not they work with the family: more than one open support, and a lead worker whom a
/// seal shuts out.
/// </summary>
internal static class ToSettle
{
    public static async Task<List<ToDoNext>> ReadAsync(
        AppDb db,
        IQueryable<FamilyId> hidden,
        CancellationToken cancel
    )
    {
        var families = await (
            from of in db.Cases.AsNoTracking()
            join family in db.Families on of.FamilyId equals family.Id
            where
                of.ClosedOn == null
                && !hidden.Contains(of.FamilyId)
                && db.Cases.Any(o =>
                    o.FamilyId == of.FamilyId && o.ClosedOn == null && o.Id != of.Id
                )
            select new
            {
                of.Id,
                of.FamilyId,
                of.OpenedOn,
                family.Name,
            }
        ).ToListAsync(cancel);
        var shutOut = await (
            from of in db.Cases.AsNoTracking()
            join family in db.Families on of.FamilyId equals family.Id
            join spell in db.LeadWorkerSpells on of.Id equals spell.CaseId
            where
                of.ClosedOn == null
                && spell.To == null
                && !hidden.Contains(of.FamilyId)
                && db.FamilySeals.Any(s =>
                    s.FamilyId == of.FamilyId
                    && s.LiftedAt == null
                    && !s.Names.Any(n => n.UserId == spell.AccountId)
                )
            select new { of.Id, family.Name }
        ).ToListAsync(cancel);
        return
        [
            .. families
                .GroupBy(f => f.FamilyId)
                .Select(f => f.MinBy(c => c.OpenedOn)!)
                .Select(c => new ToDoNext(c.Id, c.Name, NextThing.JoinSupports, 1, null)),
            .. shutOut.Select(c => new ToDoNext(c.Id, c.Name, NextThing.LeadShutOut, 1, null)),
        ];
    }
}
