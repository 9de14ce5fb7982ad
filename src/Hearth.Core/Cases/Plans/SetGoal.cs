using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>Sets a goal, or says another differently.</summary>
/// <param name="Case">The case.</param>
/// <param name="Goal">Null: a new one.</param>
/// <param name="Version">Of the goal as it was read.</param>
/// <param name="Person">Whose; null: the whole family's.</param>
/// <param name="Words">In the family's words.</param>
/// <param name="Outcome">The outcome it is aligned to; null: none yet.</param>
public sealed record SetGoal(
    CaseId Case,
    Guid? Goal,
    int Version,
    PersonId? Person,
    string Words,
    string? Outcome
);

/// <summary>By whoever works with the family (requirement SU-7).</summary>
public sealed class SetGoalOperation(
    AppDb db,
    PlanningQuery planning,
    OutcomesQuery outcomes,
    TimeProvider clock
)
{
    public async Task<Outcome<Goal>> RunAsync(
        SetGoal request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await planning.OpenAsync(request.Case, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened.As<Goal>();
        if (string.IsNullOrWhiteSpace(request.Words))
            return Outcome.Refused("Write the goal, in the family's own words.");
        var framework = outcomes.Current();
        if (
            request.Outcome is not null
            && framework?.Headlines.Any(h => h.Id == request.Outcome) != true
        )
            return Outcome.Refused("Choose an outcome of the plan, or none.");
        if (request.Person is { } person && !await planning.IsMemberAsync(of, person, cancel))
            return Outcome.Refused("That person is no member of this family.");
        var today = clock.Today();
        var goal = request.Goal is { } id
            ? await db.Goals.SingleOrDefaultAsync(g => g.Id == id && g.CaseId == of.Id, cancel)
            : db
                .Goals.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(clock.GetUtcNow()),
                        CaseId = of.Id,
                        SetOn = today,
                        RecordedBy = actor.UserId,
                    }
                )
                .Entity;
        if (goal is null)
            return Outcome.NotFound;
        if (request.Goal is not null && goal.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (!goal.IsOpen)
            return Outcome.Refused(GoalEnds.HasEnded);
        if (request.Outcome != goal.Outcome)
        {
            goal.Outcome = request.Outcome;
            goal.Framework = request.Outcome is null ? null : framework!.Key;
            goal.AlignedOn = request.Outcome is null ? null : today;
        }
        (goal.Words, goal.PersonId) = (request.Words.Trim(), request.Person);
        await planning.ChangedAsync(of, cancel);
        return await db.SaveAsync(
            goal,
            Event.By(
                actor,
                request.Goal is null ? "cases.goal-set" : "cases.goal-changed",
                of.Subject,
                clock.UtcNow()
            ),
            cancel
        );
    }
}
