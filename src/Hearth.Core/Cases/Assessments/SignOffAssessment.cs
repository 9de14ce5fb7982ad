using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Assessments;

/// <summary>A manager stands by an assessment.</summary>
/// <param name="Case">The case.</param>
/// <param name="No">Which version of the assessment.</param>
/// <param name="Note">Anything they add.</param>
/// <param name="ReviewBy">When it is looked at again; null: as late as the set allows.</param>
/// <param name="Version">As they saw it.</param>
public sealed record SignOffAssessment(
    CaseId Case,
    int No,
    string? Note,
    DateOnly? ReviewBy,
    int Version
);

/// <summary>
/// By a named manager who wrote none of it. What their role may not see they have not looked at, and the assessment says so.
/// </summary>
public sealed class SignOffAssessmentOperation(
    AppDb db,
    AssessmentAccessQuery access,
    TimeProvider clock
)
{
    public async Task<Outcome<Assessment>> RunAsync(
        SignOffAssessment request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, request.No, Permission.CasesManage, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        if (!actor.IsNamedPerson)
            return Outcome.Refused("A named person signs off an assessment.");
        var today = clock.Today();
        var review = request.ReviewBy ?? opened.Set.ReviewWithin.After(today);
        if (LookAgain.WhyNot(today, review, opened.Set.ReviewWithin) is { } late)
            return Outcome.Refused(late);
        if (
            await MoveAssessment.TakeAsync(
                db,
                opened,
                AssessmentStep.SignOff,
                request.Version,
                actor,
                cancel
            ) is
            { } stopped
        )
            return stopped;
        var now = clock.UtcNow();
        var of = opened.Of;
        (of.SignedOffAt, of.SignedOffBy, of.ReviewBy) = (now, actor.UserId, review);
        of.SignOffNote = AnswerRules.Kept(request.Note) is { Length: > 0 } note ? note : null;
        var unseen = opened
            .Set.Sections.SelectMany(s => s.Categories)
            .Where(c => !opened.Case.Access.May(c))
            .Distinct()
            .Order(StringComparer.Ordinal);
        of.SignedOffUnseen = string.Join(',', unseen) is { Length: > 0 } some ? some : null;
        return await db.SaveAsync(
            of,
            Event.By(actor, "cases.assessment-signed-off", opened.Case.Case.Subject, now),
            cancel
        );
    }
}
