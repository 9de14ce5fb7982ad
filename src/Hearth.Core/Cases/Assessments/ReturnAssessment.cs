using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Gives an assessment back to its workers.</summary>
/// <param name="Case">The case.</param>
/// <param name="No">Which version of the assessment.</param>
/// <param name="Why">What is to be done.</param>
/// <param name="Version">As the manager saw it.</param>
public sealed record ReturnAssessment(CaseId Case, int No, string? Why, int Version);

/// <summary>By a manager, with what is to be done.</summary>
public sealed class ReturnAssessmentOperation(
    AppDb db,
    AssessmentAccessQuery access,
    TimeProvider clock
)
{
    public async Task<Outcome<Assessment>> RunAsync(
        ReturnAssessment request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, request.No, Permission.CasesManage, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        var why = AnswerRules.Kept(request.Why);
        if (why.Length == 0)
            return Outcome.Refused("Say what is to be done before you can sign it off.");
        if (
            await MoveAssessment.TakeAsync(
                db,
                opened,
                AssessmentStep.Return,
                request.Version,
                actor,
                cancel
            ) is
            { } stopped
        )
            return stopped;
        var now = clock.UtcNow();
        (opened.Of.ReturnedAt, opened.Of.ReturnedBy, opened.Of.ReturnedWhy) = (
            now,
            actor.UserId,
            why
        );
        return await db.SaveAsync(
            opened.Of,
            Event.By(actor, "cases.assessment-returned", opened.Case.Case.Subject, now),
            cancel
        );
    }
}
