using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>The family says how near a goal is, from 1 to 10.</summary>
/// <param name="Case">The case.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Value">1 to 10.</param>
/// <param name="On">The day they said so.</param>
/// <param name="Person">Who; null: the family together.</param>
/// <param name="Says">What they said with it.</param>
public sealed record RateGoal(
    CaseId Case,
    Guid Goal,
    int Value,
    DateOnly On,
    PersonId? Person,
    string? Says
);

/// <summary>Recorded by whoever works with the family; never the worker's own view (requirement SU-7).</summary>
public sealed class RateGoalOperation(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task<Outcome<Rating>> RunAsync(
        RateGoal request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await planning.OpenAsync(request.Case, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened.As<Rating>();
        if (
            await db.Goals.SingleOrDefaultAsync(
                g => g.Id == request.Goal && g.CaseId == of.Id,
                cancel
            )
            is not { } goal
        )
            return Outcome.NotFound;
        if (!goal.IsOpen)
            return Outcome.Refused(GoalEnds.HasEnded);
        if (request.Value is < Rating.Lowest or > Rating.Highest)
            return Outcome.Refused("Choose a number from 1 to 10.");
        if (
            HasBeen.WhyNot(request.On, of.OpenedOn, clock.Today(), HasBeen.SupportOpened) is
            { } wrongDay
        )
            return Outcome.Refused(wrongDay);
        if (request.Person is { } person && !await planning.IsMemberAsync(of, person, cancel))
            return Outcome.Refused("That person is no member of this family.");
        var now = clock.UtcNow();
        var rating = new Rating
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = of.Id,
            GoalId = request.Goal,
            Value = request.Value,
            On = request.On,
            PersonId = request.Person,
            Says = string.IsNullOrWhiteSpace(request.Says) ? null : request.Says.Trim(),
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.Ratings.Add(rating);
        return await db.SaveAsync(
            rating,
            Event.By(actor, "cases.goal-rated", of.Subject, now),
            cancel
        );
    }
}
