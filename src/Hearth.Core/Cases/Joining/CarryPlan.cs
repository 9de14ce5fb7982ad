using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Joining;

/// <summary>
/// What is still to be reached and to be done in the plan of a support that ends goes on in the plan of another, with how the
/// family rated it, within somebody's transaction. In the plan that ends it stays to be read, with where it went.
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
        var ids = open.Select(a => a.Id).ToArray();
        var decided = (
            await db
                .MeetingDecisions.Where(d => d.ActionId != null && ids.Contains(d.ActionId.Value))
                .ToListAsync(cancel)
        ).ToLookup(d => d.ActionId);
        var goals = await db
            .Goals.AsNoTracking()
            .Where(g => g.CaseId == from.Id && g.Ended == null)
            .OrderBy(g => g.SetOn)
            .ThenBy(g => g.Id)
            .ToListAsync(cancel);
        if (goals.Count == 0)
            return;
        var ratings = (
            await db.Ratings.AsNoTracking().Where(r => r.CaseId == from.Id).ToListAsync(cancel)
        ).ToLookup(r => r.GoalId);
        // Towards a goal that has ended nothing is left to do (GoalEnds): every open action is of an open goal.
        var towards = open.ToLookup(a => a.GoalId);
        foreach (var goal in goals)
        {
            var before = goal.Id;
            (goal.Id, goal.CaseId, goal.Version) = (NewId(), to.Id, 0);
            db.Goals.Add(goal);
            foreach (var rating in ratings[before])
            {
                (rating.Id, rating.CaseId, rating.GoalId) = (NewId(), to.Id, goal.Id);
                db.Ratings.Add(rating);
            }
            foreach (var action in towards[before])
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
