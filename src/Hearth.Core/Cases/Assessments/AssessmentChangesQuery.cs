using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>That an answer is there, in which state, and who wrote it when: nothing of what it says.</summary>
public sealed record AnswerMark(
    string Question,
    string About,
    string Seen,
    string By,
    DateTime At,
    bool IsOwn
);

/// <summary>Whether an assessment goes on being a draft, and the state of each answer its reader may see.</summary>
public sealed record AssessmentMarks(bool IsDraft, IReadOnlyList<AnswerMark> Answers);

/// <summary>
/// What changed, for a page that stays open while others write. It tells no content, and so it is no reading of the family's
/// record: a page that asks every few seconds does not drown the trail of those that were.
/// </summary>
public sealed class AssessmentChangesQuery(AppDb db, AssessmentAccessQuery access)
{
    /// <summary>Null when there is no such area, or none that the actor may know of.</summary>
    public async Task<AssessmentMarks?> RunAsync(
        CaseId id,
        int no,
        string area,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(id, no, Permission.CasesRead, actor, cancel) is not { } opened
            || opened.Section(area) is not { } section
        )
            return null;
        var questions = section.Questions.Select(q => q.Id).ToArray();
        var found = await db
            .AssessmentAnswers.AsNoTracking()
            .Where(a => a.AssessmentId == opened.Of.Id && questions.Contains(a.Question))
            .Select(a => new
            {
                a.Id,
                a.Version,
                a.Question,
                a.About,
                a.WrittenBy,
                a.WrittenAt,
            })
            .ToListAsync(cancel);
        var names = await UserNames.ReadAsync(db, found.Select(f => f.WrittenBy), cancel);
        return new(
            opened.Of.State == AssessmentState.Draft,
            [
                .. found.Select(f => new AnswerMark(
                    f.Question,
                    f.About,
                    new AnswerSeen(f.Id, f.Version).ToString(),
                    names.GetValueOrDefault(f.WrittenBy, "Somebody"),
                    f.WrittenAt,
                    f.WrittenBy == actor.UserId
                )),
            ]
        );
    }
}
