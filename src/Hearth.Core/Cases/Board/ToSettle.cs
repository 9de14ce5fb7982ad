using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Board;

/// <summary>
/// What a manager alone settles, whether or not they work with the family: more than one open support, and a lead worker whom a
/// seal shuts out. Of families they may know of only; that the names of some are read is an event.
/// </summary>
internal static class ToSettle
{
    public static async Task<List<ToDoNext>> ReadAsync(
        AppDb db,
        FamilyAccessQuery access,
        TimeProvider clock,
        Actor actor,
        CancellationToken cancel
    )
    {
        var hidden = SealedAgainst.Families(db, actor);
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
            select new
            {
                of.Id,
                of.FamilyId,
                family.Name,
            }
        ).ToListAsync(cancel);
        var seen = await access.OfAsync(
            [
                .. families
                    .Select(f => f.FamilyId)
                    .Concat(shutOut.Select(s => s.FamilyId))
                    .Distinct(),
            ],
            FlowKind.FamilyPage,
            actor,
            cancel
        );
        bool MayKnow(FamilyId family) =>
            seen.TryGetValue(family, out var a) && a.May(CaseAccessQuery.Category);
        List<ToDoNext> found =
        [
            .. families
                .Where(f => MayKnow(f.FamilyId))
                .GroupBy(f => f.FamilyId)
                .Select(f => f.MinBy(c => c.OpenedOn)!)
                .Select(c => new ToDoNext(c.Id, c.Name, NextThing.JoinSupports, 1, null)),
            .. shutOut
                .Where(c => MayKnow(c.FamilyId))
                .Select(c => new ToDoNext(c.Id, c.Name, NextThing.LeadShutOut, 1, null)),
        ];
        if (found.Count > 0)
            await ReadEvent.ReadAsync(
                db,
                clock,
                actor,
                "cases.board-read",
                "families:supported",
                JsonSerializer.Serialize(
                    new { families = found.Select(f => f.Case).Distinct().Count() }
                ),
                cancel
            );
        return found;
    }
}
