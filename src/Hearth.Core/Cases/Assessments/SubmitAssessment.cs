using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Passes an assessment to a manager.</summary>
public sealed record SubmitAssessment(CaseId Case, int No, int Version);

/// <summary>When each child's own words and what the family puts first are there (requirement SU-5).</summary>
public sealed class SubmitAssessmentOperation(
    AppDb db,
    AssessmentAccessQuery access,
    TimeProvider clock
)
{
    public async Task<Outcome<Assessment>> RunAsync(
        SubmitAssessment request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, request.No, Permission.CasesWork, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        if (
            await MoveAssessment.TakeAsync(
                db,
                opened,
                AssessmentStep.Submit,
                request.Version,
                actor,
                cancel
            ) is
            { } stopped
        )
            return stopped;
        var answered = (
            await db
                .AssessmentAnswers.AsNoTracking()
                .Where(a => a.AssessmentId == opened.Of.Id)
                .Select(a => new { a.Question, a.About })
                .ToListAsync(cancel)
        ).ConvertAll(a => (a.Question, a.About));
        if (AnswerRules.Wanted(opened.Set, opened.People, answered) is { Count: > 0 } wanted)
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused($"Still to be written: {string.Join("; ", wanted)}.");
        }
        var now = clock.UtcNow();
        (opened.Of.SubmittedAt, opened.Of.SubmittedBy) = (now, actor.UserId);
        return await db.SaveAsync(
            opened.Of,
            Event.By(actor, "cases.assessment-submitted", opened.Case.Case.Subject, now),
            cancel
        );
    }
}
