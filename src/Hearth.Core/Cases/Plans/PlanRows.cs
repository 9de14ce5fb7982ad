using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>What is kept of a case's plan.</summary>
internal sealed record PlanRows(
    OutcomesPlan? Plan,
    IReadOnlyList<Goal> Goals,
    IReadOnlyList<PlanAction> Actions,
    IReadOnlyList<ActionStep> Steps,
    IReadOnlyList<Rating> Ratings,
    IReadOnlyDictionary<PersonId, NothingNeeded> Nothing
)
{
    public static async Task<PlanRows> ReadAsync(AppDb db, CaseId id, CancellationToken cancel) =>
        new(
            await db.OutcomesPlans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == id, cancel),
            await db.Goals.AsNoTracking().Where(g => g.CaseId == id).ToListAsync(cancel),
            await db.PlanActions.AsNoTracking().Where(a => a.CaseId == id).ToListAsync(cancel),
            await db.ActionSteps.AsNoTracking().Where(a => a.CaseId == id).ToListAsync(cancel),
            await db.Ratings.AsNoTracking().Where(r => r.CaseId == id).ToListAsync(cancel),
            (await db.NothingNeeded.AsNoTracking().Where(n => n.CaseId == id).ToListAsync(cancel))
                .GroupBy(n => n.PersonId)
                .ToDictionary(g => g.Key, g => g.MaxBy(n => n.RecordedAt)!)
        );

    /// <summary>
    /// Since when the plan says something of a member: a goal of theirs unless it is no longer wanted, an action for them or by them that was not dropped, or
    /// why it holds nothing. Null: they are left out.
    /// </summary>
    public DateOnly? InPlanSince(PersonId person)
    {
        var days = Goals
            .Where(g => g.PersonId == person && g.Ended != GoalEnding.NoLongerWanted)
            .Select(g => g.SetOn)
            .Concat(
                Actions
                    .Where(a =>
                        a.State != ActionState.Dropped
                        && (a.ForPersonId == person || a.OwnerPersonId == person)
                    )
                    .Select(a => a.SetOn)
            )
            .Concat(Nothing.TryGetValue(person, out var why) ? [why.On] : [])
            .ToArray();
        return days.Length == 0 ? null : days.Min();
    }
}
