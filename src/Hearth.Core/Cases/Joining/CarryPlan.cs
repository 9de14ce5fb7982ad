using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Joining;

/// <summary>
/// What is still to be done in the plan of a support that ends goes on in the plan of another, under the goal it works towards,
/// within somebody's transaction. In the plan that ends it stays to be read, with where it went.
/// </summary>
internal sealed class CarryPlan(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task RunAsync(Case from, Case to, Actor actor, CancellationToken cancel)
    {
        var open = await db
            .PlanActions.Where(a =>
                a.CaseId == from.Id
                && (a.State == ActionState.Planned || a.State == ActionState.Doing)
            )
            .ToListAsync(cancel);
        if (open.Count == 0)
            return;
        var ids = open.Select(a => a.Id).ToArray();
        var decided = (
            await db
                .MeetingDecisions.Where(d => d.ActionId != null && ids.Contains(d.ActionId.Value))
                .ToListAsync(cancel)
        ).ToLookup(d => d.ActionId);
        var goals = await db
            .Goals.AsNoTracking()
            .Where(g => g.CaseId == from.Id)
            .ToDictionaryAsync(g => g.Id, cancel);
        foreach (var towards in open.GroupBy(a => a.GoalId))
        {
            var goal = goals[towards.Key];
            (goal.Id, goal.CaseId, goal.Version) = (NewId(), to.Id, 0);
            db.Goals.Add(goal);
            foreach (var action in towards)
            {
                var goesOn = new PlanAction
                {
                    Id = NewId(),
                    CaseId = to.Id,
                    GoalId = goal.Id,
                    ForPersonId = action.ForPersonId,
                    What = action.What,
                    OwnerPersonId = action.OwnerPersonId,
                    OwnerUserId = action.OwnerUserId,
                    OwnerWorker = action.OwnerWorker,
                    Due = action.Due,
                    State = action.State,
                    SetOn = action.SetOn,
                    RecordedBy = action.RecordedBy,
                };
                db.PlanActions.Add(goesOn);
                db.ActionSteps.Add(
                    new()
                    {
                        Id = NewId(),
                        CaseId = from.Id,
                        ActionId = action.Id,
                        From = action.State,
                        To = ActionState.Dropped,
                        DueBefore = action.Due,
                        DueAfter = action.Due,
                        Why = "It goes on in the support this one was joined to.",
                        At = clock.UtcNow(),
                        By = actor.UserId,
                    }
                );
                action.State = ActionState.Dropped;
                // The minutes of a meeting say how far the action is that it decided.
                foreach (var decision in decided[action.Id])
                    decision.ActionId = goesOn.Id;
            }
        }
        await planning.ChangedAsync(to, cancel);
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
