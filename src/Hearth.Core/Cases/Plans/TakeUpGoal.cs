using Hearth.Core.Access;
using Hearth.Core.Data;

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
        var opened = await planning.GoalAsync(
            request.Case,
            request.Goal,
            request.Version,
            actor,
            cancel
        );
        if (opened is not Outcome<GoalOpened>.Ok { Value: (var of, var goal) })
            return opened.As<Goal>();
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
