using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>The area does not apply to this family.</summary>
/// <param name="Case">The case.</param>
/// <param name="No">Which version of the assessment.</param>
/// <param name="Area">As the set names it.</param>
/// <param name="Seen">Each answer that whoever says so had before them.</param>
public sealed record ClearArea(
    CaseId Case,
    int No,
    string Area,
    IReadOnlyCollection<AnswerSeen> Seen
);

/// <summary>
/// Nothing of it is kept, not even that it does not apply (requirement SU-4). What the actor may not see stays; what somebody
/// else wrote meanwhile is not taken away unseen.
/// </summary>
public sealed class ClearAreaOperation(AppDb db, AssessmentAccessQuery access, TimeProvider clock)
{
    /// <summary>How many answers were taken away.</summary>
    public async Task<Outcome<int>> RunAsync(
        ClearArea request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, request.No, Permission.CasesWork, actor, cancel)
                is not { } opened
            || opened.Section(request.Area) is not { } area
        )
            return Outcome.NotFound;
        if (opened.WhyNot(AssessmentStep.Write) is { } why)
            return Outcome.Refused(why);
        if (area.Id == opened.Set.Voice.Id)
            return Outcome.Refused("What the family says always applies.");
        var now = clock.UtcNow();
        var questions = area.Questions.Select(q => q.Id).ToArray();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await AssessmentWrites.HoldAsync(db, opened.Of, now, cancel))
            return Outcome.Conflict(AssessmentWrites.NoLongerDraft);
        var answers = await db
            .AssessmentAnswers.Where(a =>
                a.AssessmentId == opened.Of.Id && questions.Contains(a.Question)
            )
            .ToListAsync(cancel);
        if (!answers.Select(a => a.Seen).ToHashSet().SetEquals(request.Seen))
            return Outcome.Conflict(
                "Somebody else wrote in this area meanwhile. Look at it again; nothing was taken away."
            );
        db.AssessmentAnswers.RemoveRange(answers);
        db.Events.Add(
            Event.By(actor, "cases.assessment-area-cleared", opened.Case.Case.Subject, now)
        );
        if (!await AssessmentWrites.SaveAsync(db, cancel))
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        await transaction.CommitAsync(cancel);
        return answers.Count;
    }
}
