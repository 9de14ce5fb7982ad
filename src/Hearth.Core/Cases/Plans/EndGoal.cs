using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>A goal is reached, or the family wants it no longer.</summary>
/// <param name="Case">The case.</param>
/// <param name="Goal">Which.</param>
/// <param name="Version">Of the goal as it was read.</param>
/// <param name="How">Which of both.</param>
/// <param name="Says">What the family says of it; null or empty when they did not want to say.</param>
public sealed record EndGoal(CaseId Case, Guid Goal, int Version, GoalEnding How, string? Says);

/// <summary>By whoever works with the family, once nothing is left to do towards it (requirement SU-7).</summary>
public sealed class EndGoalOperation(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task<Outcome<Goal>> RunAsync(
        EndGoal request,
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
        var open = await db.PlanActions.CountAsync(
            a =>
                a.GoalId == goal.Id
                && (a.State == ActionState.Planned || a.State == ActionState.Doing),
            cancel
        );
        if (GoalEnds.WhyNot(goal.IsOpen, open) is { } wrong)
            return Outcome.Refused(wrong);
        (goal.Ended, goal.EndedOn) = (request.How, clock.Today());
        goal.EndedSays = string.IsNullOrWhiteSpace(request.Says) ? null : request.Says.Trim();
        await planning.ChangedAsync(of, cancel);
        return await db.SaveAsync(
            goal,
            Event.By(actor, "cases.goal-ended", of.Subject, clock.UtcNow()),
            cancel
        );
    }
}
