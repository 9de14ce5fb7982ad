using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Assessments;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Begins an assessment of a case, or a new version of it.</summary>
public sealed record StartAssessment(CaseId Case);

/// <summary>
/// With the set in force today, and with what the family's last signed-off assessment says, also one of an earlier episode, so
/// that nobody tells their story twice. Only one of a case is unfinished at a time.
/// </summary>
public sealed class StartAssessmentOperation(
    AppDb db,
    CaseAccessQuery access,
    AssessmentAccessQuery assessments,
    AssessmentSets sets,
    TimeProvider clock
)
{
    public async Task<Outcome<Assessment>> RunAsync(
        StartAssessment request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        var before = await db
            .Assessments.AsNoTracking()
            .Where(a => a.CaseId == request.Case)
            .ToListAsync(cancel);
        if (AssessmentSteps.WhyNotStart(opened.Case.IsOpen, before.Any(a => a.IsOpen)) is { } why)
            return Outcome.Refused(why);
        if (sets.On(clock.Today()) is not { } set)
            return Outcome.Refused("No set of areas and questions is in force yet.");
        var now = clock.UtcNow();
        var last = await LastAsync(opened.Case, cancel);
        var made = new Assessment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = request.Case,
            No = before.Select(a => a.No).DefaultIfEmpty().Max() + 1,
            SetKey = set.Key,
            FromId = last?.Id,
            StartedAt = now,
            StartedBy = actor.UserId,
        };
        db.Assessments.Add(made);
        if (last is not null)
            await TakeOverAsync(last, made, set, opened.Case, cancel);
        return await db.SaveAsync(
            made,
            Event.By(actor, "cases.assessment-begun", opened.Case.Subject, now),
            cancel,
            "Somebody else has just begun it. Go on with theirs."
        );
    }

    private async Task<Assessment?> LastAsync(Case of, CancellationToken cancel) =>
        await (
            from assessment in db.Assessments.AsNoTracking()
            join episode in db.Cases on assessment.CaseId equals episode.Id
            where episode.FamilyId == of.FamilyId && assessment.State == AssessmentState.SignedOff
            orderby assessment.SignedOffAt descending
            select assessment
        ).FirstOrDefaultAsync(cancel);

    /// <summary>Answers to questions that the new set still asks, of people who still belong to the family.</summary>
    private async Task TakeOverAsync(
        Assessment last,
        Assessment made,
        AssessmentSet set,
        Case of,
        CancellationToken cancel
    )
    {
        var people = await assessments.PeopleAsync(of.FamilyId, cancel);
        var answers = await db
            .AssessmentAnswers.AsNoTracking()
            .Where(a => a.AssessmentId == last.Id)
            .ToListAsync(cancel);
        foreach (var answer in answers)
        {
            if (
                set.Question(answer.Question) is not { } question
                || AnswerRules.WhyNot(set, question, answer.About, answer.Text, people) is not null
            )
                continue;
            db.AssessmentAnswers.Add(
                new AssessmentAnswer
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    AssessmentId = made.Id,
                    CaseId = made.CaseId,
                    Question = answer.Question,
                    About = answer.About,
                    Text = answer.Text,
                    KeptFromCopy = answer.KeptFromCopy,
                    TakenOverFrom = last.Id,
                    WrittenAt = answer.WrittenAt,
                    WrittenBy = answer.WrittenBy,
                    Version = 1,
                }
            );
        }
    }
}
