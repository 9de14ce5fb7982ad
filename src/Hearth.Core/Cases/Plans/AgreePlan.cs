using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Plans;

/// <summary>A member of the family agrees to the plan as it was read, or does not.</summary>
/// <param name="Case">The case.</param>
/// <param name="Person">Who.</param>
/// <param name="Agrees">Whether they agree.</param>
/// <param name="On">The day they said so.</param>
/// <param name="Says">In their own words; needed where they do not agree.</param>
/// <param name="Edition">The edition that they were shown.</param>
public sealed record AgreePlan(
    CaseId Case,
    PersonId Person,
    bool Agrees,
    DateOnly On,
    string? Says,
    int Edition
);

/// <summary>What each said stands beside what the others said; nobody's view takes the place of another's.</summary>
public sealed class AgreePlanOperation(AppDb db, PlanningQuery planning, TimeProvider clock)
{
    public async Task<Outcome<PlanAgreement>> RunAsync(
        AgreePlan request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var opened = await planning.OpenAsync(request.Case, actor, cancel);
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return opened.As<PlanAgreement>();
        if (
            await db
                .OutcomesPlans.AsNoTracking()
                .SingleOrDefaultAsync(p => p.CaseId == of.Id, cancel)
            is not { } plan
        )
            return Outcome.Refused("There is no plan yet to agree to. Set a goal first.");
        if (plan.Edition != request.Edition)
            return Outcome.Conflict(
                "The plan has changed since you opened it. Look at it again with the family."
            );
        if (!await planning.IsMemberAsync(of, request.Person, cancel))
            return Outcome.Refused("Choose the member of the family who said so.");
        if (
            HasBeen.WhyNot(request.On, plan.StartedOn, clock.Today(), "the day the plan began") is
            { } wrongDay
        )
            return Outcome.Refused(wrongDay);
        if (!request.Agrees && string.IsNullOrWhiteSpace(request.Says))
            return Outcome.Refused("Write in their words what they do not agree with.");
        var now = clock.UtcNow();
        var agreement = new PlanAgreement
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = of.Id,
            PersonId = request.Person,
            Agrees = request.Agrees,
            On = request.On,
            Says = string.IsNullOrWhiteSpace(request.Says) ? null : request.Says.Trim(),
            Edition = request.Edition,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.PlanAgreements.Add(agreement);
        return await db.SaveAsync(
            agreement,
            Event.By(actor, "cases.plan-answered", of.Subject, now),
            cancel
        );
    }
}
