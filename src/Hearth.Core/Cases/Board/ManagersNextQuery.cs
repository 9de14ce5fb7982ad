using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.Supervision;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Board;

/// <param name="Case">The case.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="No">The assessment's number.</param>
/// <param name="Since">The day it was put to a manager.</param>
public sealed record ToSignOff(CaseId Case, string FamilyName, int No, DateOnly Since);

/// <param name="ToSignOff">Assessments that wait for a manager who wrote none of it, the longest first.</param>
/// <param name="NoLeadWorker">Families supported whom nobody leads the work with.</param>
/// <param name="SupervisionOverdue">Families whose work no manager looked over in time.</param>
public sealed record ManagersNext(
    IReadOnlyList<ToSignOff> ToSignOff,
    int NoLeadWorker,
    int SupervisionOverdue
);

/// <summary>
/// What waits for somebody who manages support: to sign off, to allocate, to look over. Of families they may know of only;
/// that the names of some are read is an event.
/// </summary>
public sealed class ManagersNextQuery(
    AppDb db,
    FamilyAccessQuery access,
    CaseworkRules rules,
    TimeProvider clock
)
{
    /// <summary>Null for anybody else.</summary>
    public async Task<ManagersNext?> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (
            !actor.May(Permission.CasesRead)
            || !actor.May(Permission.CasesManage)
            || actor.Families != FamilyReach.All
        )
            return null;
        var today = clock.Today();
        var hidden = SealedAgainst.Families(db, actor);
        var open = db
            .Cases.AsNoTracking()
            .Where(c => c.ClosedOn == null && !hidden.Contains(c.FamilyId));
        var cases = await (
            from of in open
            join family in db.Families on of.FamilyId equals family.Id
            select new
            {
                of.Id,
                of.FamilyId,
                family.Name,
                of.OpenedOn,
                HasLead = db
                    .LeadWorkerSpells.Where(LeadWorkerSpell.StandsOn(today))
                    .Any(s => s.CaseId == of.Id),
            }
        ).ToListAsync(cancel);
        var seen = await access.OfAsync(
            [.. cases.Select(c => c.FamilyId)],
            FlowKind.FamilyPage,
            actor,
            cancel
        );
        var known = cases
            .Where(c => seen.TryGetValue(c.FamilyId, out var a) && a.May(CaseAccessQuery.Category))
            .ToDictionary(c => c.Id);
        var ids = open.Select(c => c.Id);
        var supervised = await LastSupervised.NextByAsync(db, ids, cancel);
        var own = WrittenBy.Of(db, actor.UserId).Select(a => a.Id);
        var waiting = (
            await db
                .Assessments.Where(a =>
                    ids.Contains(a.CaseId)
                    && a.State == AssessmentState.Submitted
                    && !own.Contains(a.Id)
                )
                .OrderBy(a => a.SubmittedAt)
                .Select(a => new
                {
                    a.CaseId,
                    a.No,
                    a.SubmittedAt,
                })
                .ToListAsync(cancel)
        ).Where(a => known.ContainsKey(a.CaseId)).Select(a => new ToSignOff(a.CaseId, known[a.CaseId].Name, a.No, London.DateOf(a.SubmittedAt!.Value))).ToArray();
        if (waiting.Length > 0)
            await ReadEvent.ReadAsync(
                db,
                clock,
                actor,
                "cases.board-read",
                "families:supported",
                JsonSerializer.Serialize(new { families = waiting.Length }),
                cancel
            );
        return new(
            waiting,
            known.Values.Count(c => !c.HasLead),
            known.Values.Count(c =>
                SupervisionClock.IsOverdue(
                    c.OpenedOn,
                    supervised.TryGetValue(c.Id, out var next) ? next : null,
                    rules.SuperviseEvery,
                    today
                )
            )
        );
    }
}
