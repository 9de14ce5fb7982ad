using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Writes one answer; an empty text takes it away.</summary>
/// <param name="Case">The case.</param>
/// <param name="No">Which version of the assessment.</param>
/// <param name="Question">As the set names it.</param>
/// <param name="About">A member's id, or <see cref="AssessmentAnswer.Family"/>.</param>
/// <param name="Text">What was written, or a mark.</param>
/// <param name="KeptFromCopy">Not printed in the family's copy.</param>
/// <param name="Seen">What the writer had before them.</param>
public sealed record SaveAnswer(
    CaseId Case,
    int No,
    string Question,
    string About,
    string? Text,
    bool KeptFromCopy,
    AnswerSeen Seen
);

/// <param name="Seen">What the next save of it carries.</param>
/// <param name="WrittenAt">Now.</param>
public sealed record AnswerSaved(AnswerSeen Seen, DateTime WrittenAt);

/// <summary>
/// One answer and no other: two who work at once never touch each other's. Where two write the same one the second is told,
/// nothing is overwritten, and the page shows both.
/// </summary>
public sealed class SaveAnswerOperation(AppDb db, AssessmentAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<AnswerSaved>> RunAsync(
        SaveAnswer request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, request.No, Permission.CasesWork, actor, cancel)
                is not { } opened
            || opened.Question(request.Question) is not { } question
        )
            return Outcome.NotFound;
        var text = AnswerRules.Kept(request.Text);
        if (
            (
                opened.WhyNot(AssessmentStep.Write)
                ?? AnswerRules.WhyNot(opened.Set, question, request.About, text, opened.People)
            ) is
            { } why
        )
            return Outcome.Refused(why);
        var now = clock.UtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await AssessmentWrites.HoldAsync(db, opened.Of, now, cancel))
            return Outcome.Conflict(AssessmentWrites.NoLongerDraft);
        var answer = await db.AssessmentAnswers.SingleOrDefaultAsync(
            a =>
                a.AssessmentId == opened.Of.Id
                && a.Question == request.Question
                && a.About == request.About,
            cancel
        );
        if ((answer?.Seen ?? AnswerSeen.None) != request.Seen)
            return Outcome.Conflict(AssessmentWrites.SomebodyElse);
        if (answer is null && text.Length == 0)
            return new AnswerSaved(AnswerSeen.None, now);
        if (answer is null)
            db.AssessmentAnswers.Add(answer = New(request, opened.Of));
        else if (text.Length == 0)
            db.AssessmentAnswers.Remove(answer);
        (answer.Text, answer.KeptFromCopy, answer.TakenOverFrom) = (
            text,
            request.KeptFromCopy,
            null
        );
        (answer.WrittenAt, answer.WrittenBy) = (now, actor.UserId);
        db.Events.Add(Event.By(actor, "cases.assessment-written", opened.Case.Case.Subject, now));
        if (!await AssessmentWrites.SaveAsync(db, cancel))
            return Outcome.Conflict(AssessmentWrites.SomebodyElse);
        await transaction.CommitAsync(cancel);
        return new AnswerSaved(text.Length == 0 ? AnswerSeen.None : answer.Seen, now);
    }

    private AssessmentAnswer New(SaveAnswer request, Assessment of) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AssessmentId = of.Id,
            CaseId = of.CaseId,
            Question = request.Question,
            About = request.About,
            Version = 1,
        };
}
