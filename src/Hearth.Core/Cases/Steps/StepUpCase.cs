using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Steps;

/// <summary>A family being supported is put to social care.</summary>
public sealed record StepUpCase(CaseId Case, bool Section47, string Reason);

/// <summary>Support goes on until social care has answered: nobody is let go of in between.</summary>
public sealed class StepUpCaseOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<SocialCareStep>> RunAsync(
        StepUpCase request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (!of.IsOpen)
            return Outcome.Refused("This support has ended. Bring the concern to the front door.");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return Outcome.Refused("Say why social care has to look.");
        if (
            await db.SocialCareSteps.AnyAsync(
                s => s.CaseId == of.Id && s.Answer == StepAnswer.Waiting,
                cancel
            )
        )
            return Outcome.Refused("This is with social care already, and waits for their answer.");
        var step = SocialCareStep.Up(
            of.FamilyId,
            null,
            of.Id,
            request.Section47,
            request.Reason.Trim(),
            actor,
            clock
        );
        db.SocialCareSteps.Add(step);
        return await db.SaveAsync(
            step,
            Event.By(actor, "cases.stepped-up", step.Subject, step.At),
            cancel
        );
    }
}
