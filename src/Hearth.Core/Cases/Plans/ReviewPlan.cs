using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>The plan was looked at again with the family.</summary>
/// <param name="Case">The case.</param>
/// <param name="On">The day.</param>
/// <param name="Found">What was found.</param>
/// <param name="NextBy">The day by which it is looked at again; null: as late as the rules let it be.</param>
/// <param name="Version">Of the plan as it was read.</param>
public sealed record ReviewPlan(
    CaseId Case,
    DateOnly On,
    string Found,
    DateOnly? NextBy,
    int Version
);

/// <summary>By whoever works with the family, in time by <c>rulebook/cases/plan-*.yaml</c>.</summary>
public sealed class ReviewPlanOperation(
    AppDb db,
    PlanningQuery planning,
    PlanRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<PlanReview>> RunAsync(
        ReviewPlan request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await planning.OpenAsync(request.Case, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened.As<PlanReview>();
        if (
            await db.OutcomesPlans.SingleOrDefaultAsync(p => p.CaseId == of.Id, cancel)
            is not { } plan
        )
            return Outcome.Refused("There is no plan yet to look at again. Set a goal first.");
        if (plan.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(request.Found))
            return Outcome.Refused("Write what you found together.");
        if (
            HasBeen.WhyNot(request.On, plan.StartedOn, clock.Today(), "the day the plan began") is
            { } wrongDay
        )
            return Outcome.Refused(wrongDay);
        var next = request.NextBy ?? rules.ReviewEvery.After(request.On);
        if (LookAgain.WhyNot(request.On, next, rules.ReviewEvery) is { } late)
            return Outcome.Refused(late);
        var now = clock.UtcNow();
        var review = new PlanReview
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = of.Id,
            On = request.On,
            NextBy = next,
            Found = request.Found.Trim(),
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        // A review that is written down late does not set back what a later one agreed.
        if (!await db.PlanReviews.AnyAsync(p => p.CaseId == of.Id && p.On > request.On, cancel))
            plan.ReviewBy = next;
        // Even where the day stays: whoever reviews at the same time is told.
        db.Entry(plan).Property(p => p.ReviewBy).IsModified = true;
        db.PlanReviews.Add(review);
        return await db.SaveAsync(
            review,
            Event.By(actor, "cases.plan-reviewed", of.Subject, now),
            cancel
        );
    }
}
