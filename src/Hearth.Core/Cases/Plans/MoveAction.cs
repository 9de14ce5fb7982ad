using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>An action goes on to another state (<see cref="ActionStates"/>).</summary>
public sealed record MoveAction(CaseId Case, Guid Action, ActionState To, string? Why, int Version);

/// <summary>By whoever works with the family. Each step stays to be read.</summary>
public sealed class MoveActionOperation(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task<Outcome<PlanAction>> RunAsync(
        MoveAction request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await planning.OpenAsync(request.Case, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened.As<PlanAction>();
        if (
            await db.PlanActions.SingleOrDefaultAsync(
                a => a.Id == request.Action && a.CaseId == of.Id,
                cancel
            )
            is not { } action
        )
            return Outcome.NotFound;
        if (action.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (ActionStates.WhyNot(action.State, request.To, request.Why) is { } wrong)
            return Outcome.Refused(wrong);
        if (
            ActionStates.IsOpen(request.To)
            && await db.Goals.AnyAsync(g => g.Id == action.GoalId && g.Ended != null, cancel)
        )
            return Outcome.Refused(GoalEnds.HasEnded);
        var now = clock.UtcNow();
        db.ActionSteps.Add(
            new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                CaseId = of.Id,
                ActionId = action.Id,
                From = action.State,
                To = request.To,
                DueBefore = action.Due,
                DueAfter = action.Due,
                Why = string.IsNullOrWhiteSpace(request.Why) ? null : request.Why.Trim(),
                At = now,
                By = actor.UserId,
            }
        );
        action.State = request.To;
        return await db.SaveAsync(
            action,
            Event.By(actor, "cases.action-moved", of.Subject, now),
            cancel
        );
    }
}
