using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Steps;

/// <summary>Social care takes the family on, or does not and says why.</summary>
public sealed record AnswerStep(Guid Id, bool Taken, string Why, int Version);

/// <summary>Recorded at the hub, by whoever decides there.</summary>
public sealed class AnswerStepOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<SocialCareStep>> RunAsync(
        AnswerStep request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var hidden = SealedAgainst.Families(db, actor);
        if (
            !actor.May(Permission.CasesDecide)
            || await db.SocialCareSteps.SingleOrDefaultAsync(
                s =>
                    s.Id == request.Id
                    && (s.FamilyId == null || !hidden.Contains(s.FamilyId.Value)),
                cancel
            )
                is not { } step
        )
            return Outcome.NotFound;
        if (step.Version != request.Version || step.Answer != StepAnswer.Waiting)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Write what social care answered.");
        step.Answer = request.Taken ? StepAnswer.Taken : StepAnswer.NotTaken;
        step.AnswerWhy = request.Why.Trim();
        (step.AnsweredAt, step.AnsweredBy) = (clock.UtcNow(), actor.UserId);
        return await db.SaveAsync(
            step,
            Event.By(actor, "cases.step-answered", step.Subject, step.AnsweredAt.Value),
            cancel
        );
    }
}
