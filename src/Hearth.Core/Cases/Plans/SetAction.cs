using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>Agrees an action towards a goal, or says another differently. Its day changes by carrying it over alone.</summary>
/// <param name="Case">The case.</param>
/// <param name="Action">Null: a new one.</param>
/// <param name="Version">Of the action as it was read.</param>
/// <param name="Goal">The goal it works towards.</param>
/// <param name="For">For whom; null: the whole family.</param>
/// <param name="What">What is done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">The day by which it is done; of a new one.</param>
public sealed record SetAction(
    CaseId Case,
    Guid? Action,
    int Version,
    Guid Goal,
    PersonId? For,
    string What,
    ActionOwner Owner,
    DateOnly? Due
);

/// <summary>By whoever works with the family (requirement SU-7).</summary>
public sealed class SetActionOperation(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task<Outcome<PlanAction>> RunAsync(
        SetAction request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await planning.OpenAsync(request.Case, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened.As<PlanAction>();
        return await PrepareAsync(request, of, actor, cancel) switch
        {
            Outcome<PlanAction>.Ok { Value: var action } => await db.SaveAsync(
                action,
                Happened(request, of, actor),
                cancel
            ),
            var other => other,
        };
    }

    /// <summary>What is recorded of it.</summary>
    internal Event Happened(SetAction request, Case of, Actor actor) =>
        Event.By(
            actor,
            request.Action is null ? "cases.action-set" : "cases.action-changed",
            of.Subject,
            clock.UtcNow()
        );

    /// <summary>
    /// Decides, and makes or changes the action without saving it: within the transaction of what it came from, such as a
    /// meeting's decision. The case is one that the actor may work with.
    /// </summary>
    internal async Task<Outcome<PlanAction>> PrepareAsync(
        SetAction request,
        Case of,
        Actor actor,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        if (await WrongAsync(request, of, today, cancel) is { } wrong)
            return Outcome.Refused(wrong);
        var action = request.Action is { } id
            ? await db.PlanActions.SingleOrDefaultAsync(
                a => a.Id == id && a.CaseId == of.Id,
                cancel
            )
            : new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                CaseId = of.Id,
                SetOn = today,
                Due = request.Due!.Value,
                RecordedBy = actor.UserId,
            };
        if (action is null)
            return Outcome.NotFound;
        if (request.Action is not null && action.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (await request.Owner.TakeAsync(db, of, action, today, cancel) is { } owner)
            return Outcome.Refused(owner);
        (action.GoalId, action.ForPersonId) = (request.Goal, request.For);
        action.What = request.What.Trim();
        if (request.Action is null)
            db.PlanActions.Add(action);
        await planning.ChangedAsync(of, cancel);
        return action;
    }

    private async Task<string?> WrongAsync(
        SetAction request,
        Case of,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(request.What))
            return "Write what is to be done.";
        var goal = await db.Goals.SingleOrDefaultAsync(
            g => g.Id == request.Goal && g.CaseId == of.Id,
            cancel
        );
        if (goal is null)
            return "Choose the goal it works towards.";
        if (!goal.IsOpen)
            return GoalEnds.HasEnded;
        if (request.Action is null)
        {
            if (request.Due is not { } due)
                return "Say by when it is done.";
            if (ActionStates.WhyNotDue(due, today) is { } over)
                return over;
        }
        return request.For is { } person && !await planning.IsMemberAsync(of, person, cancel)
            ? "That person is no member of this family."
            : null;
    }
}
