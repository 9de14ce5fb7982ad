using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>An action takes longer: it is due on a later day, for a reason.</summary>
public sealed record CarryActionOver(
    CaseId Case,
    Guid Action,
    DateOnly To,
    string? Why,
    int Version
);

/// <summary>By whoever works with the family. How often it was carried over stays to be read.</summary>
public sealed class CarryActionOverOperation(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task<Outcome<PlanAction>> RunAsync(
        CarryActionOver request,
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
        if (
            ActionStates.WhyNotCarried(
                action.State,
                action.Due,
                request.To,
                request.Why,
                clock.Today()
            ) is
            { } wrong
        )
            return Outcome.Refused(wrong);
        var now = clock.UtcNow();
        db.ActionSteps.Add(
            new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                CaseId = of.Id,
                ActionId = action.Id,
                From = action.State,
                To = action.State,
                DueBefore = action.Due,
                DueAfter = request.To,
                Why = request.Why!.Trim(),
                At = now,
                By = actor.UserId,
            }
        );
        action.Due = request.To;
        return await db.SaveAsync(
            action,
            Event.By(actor, "cases.action-carried-over", of.Subject, now),
            cancel
        );
    }
}
