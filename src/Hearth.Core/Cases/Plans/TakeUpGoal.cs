using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>A goal that had ended is worked towards again.</summary>
public sealed record TakeUpGoal(CaseId Case, Guid Goal, int Version);

/// <summary>What the family said when it ended stays on it, and is before whoever ends it again.</summary>
public sealed class TakeUpGoalOperation(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task<Outcome<Goal>> RunAsync(
        TakeUpGoal request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await planning.OpenAsync(request.Case, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened is Outcome<Case>.Refused r ? Outcome.Refused(r.Reason) : Outcome.NotFound;
        if (
            await db.Goals.SingleOrDefaultAsync(
                g => g.Id == request.Goal && g.CaseId == of.Id,
                cancel
            )
            is not { } goal
        )
            return Outcome.NotFound;
        if (goal.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (goal.IsOpen)
            return Outcome.Refused("This goal has not ended.");
        (goal.Ended, goal.EndedOn) = (null, null);
        await planning.ChangedAsync(of, cancel);
        return await db.SaveAsync(
            goal,
            Event.By(actor, "cases.goal-taken-up", of.Subject, clock.UtcNow()),
            cancel
        );
    }
}
