using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>
/// The four musts of a case: today's, or, of one that is closed, as they stood on its last day. For the case's page, and for
/// whatever must be met before a claim.
/// </summary>
public sealed class FourMustsQuery(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    /// <summary>Null when there is no such case, or none that the actor may know of.</summary>
    public async Task<IReadOnlyList<MustAnswer>?> RunAsync(
        CaseId id,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(id, Permission.CasesRead, actor, cancel)
            is not { Case: var of } opened
        )
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Access.Basis,
            },
            "cases.musts-read",
            of.Subject,
            null,
            cancel
        );
        var asAt = of.ClosedOn ?? clock.Today();
        var rows = await PlanRows.ReadAsync(db, id, cancel);
        var members = await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
        var spells = await db
            .LeadWorkerSpells.AsNoTracking()
            .Where(s => s.CaseId == id)
            .ToListAsync(cancel);
        var counted = rows.Actions.Where(a => a.State != ActionState.Dropped).ToArray();
        return FourMusts.Of(
            new(
                await AssessmentFacts.OfAsync(db, id, asAt, cancel),
                [.. members.Select(m => new MemberInPlan(m.Name, rows.InPlanSince(m.Id)))],
                counted.Length == 0 ? null : counted.Min(a => a.SetOn),
                spells.FirstOrDefault(s => s.On(asAt)) is { } lead
                    ? new(lead.Worker, lead.From)
                    : null,
                [
                    .. rows
                        .Goals.Where(g => g.Ended != GoalEnding.NoLongerWanted)
                        .Select(g => new GoalAligned(g.AlignedOn)),
                ]
            )
        );
    }
}
