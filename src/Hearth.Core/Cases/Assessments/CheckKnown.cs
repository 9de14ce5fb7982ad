using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Corrections;
using Hearth.Rules.Facts;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>The family says whether something that is known of them is so.</summary>
/// <param name="Case">The case.</param>
/// <param name="No">Which version of the assessment.</param>
/// <param name="RecordId">The record that tells it.</param>
/// <param name="FactNo">Which of its facts.</param>
/// <param name="Result">What they say.</param>
/// <param name="ShouldBe">What is so instead; the agency is told this.</param>
public sealed record CheckKnown(
    CaseId Case,
    int No,
    long RecordId,
    int FactNo,
    CheckResult Result,
    string? ShouldBe = null
);

/// <summary>
/// Kept with the assessment, and where it is wrong sent back to the agency and the data team in the same transaction
/// (requirement MA-5). Whoever finds that it was right after all takes that back, as long as nobody has answered.
/// </summary>
public sealed class CheckKnownOperation(
    AppDb db,
    AssessmentAccessQuery access,
    SourceCatalogue catalogue,
    SharingVocabulary words,
    TimeProvider clock
)
{
    public async Task<Outcome<KnownCheck>> RunAsync(
        CheckKnown request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, request.No, Permission.CasesWork, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        var known = await new KnownRead(db, catalogue, words).ReadAsync(
            opened,
            clock.Today(),
            cancel
        );
        if (
            known.FirstOrDefault(k => k.RecordId == request.RecordId && k.FactNo == request.FactNo)
            is not { } item
        )
            return Outcome.NotFound;
        if (opened.WhyNot(AssessmentStep.Write) is { } why)
            return Outcome.Refused(why);
        var shouldBe = AnswerRules.Kept(request.ShouldBe);
        if (request.Result == CheckResult.Wrong && shouldBe.Length == 0)
            return Outcome.Refused("Say what is so. The agency that sent it is told this.");
        var now = clock.UtcNow();
        var check = await CheckAsync(opened, item, cancel);
        (check.Result, check.CheckedAt, check.CheckedBy) = (request.Result, now, actor.UserId);
        if (await WithdrawAsync(check, cancel) is { } answered)
            return Outcome.Refused(answered);
        check.CorrectionId =
            request.Result == CheckResult.Wrong
                ? await SendBackAsync(opened, item, shouldBe, now, actor, cancel)
                : null;
        var happened = Event.By(
            actor,
            request.Result == CheckResult.Wrong ? "cases.known-corrected" : "cases.known-confirmed",
            opened.Case.Case.Subject,
            now
        );
        return await db.SaveAsync(check, happened, cancel);
    }

    private Task<KnownCheck?> FindAsync(
        OpenedAssessment opened,
        KnownItem item,
        CancellationToken cancel
    ) =>
        db.KnownChecks.SingleOrDefaultAsync(
            c =>
                c.AssessmentId == opened.Of.Id
                && c.RecordId == item.RecordId
                && c.FactNo == item.FactNo,
            cancel
        );

    private async Task<KnownCheck> CheckAsync(
        OpenedAssessment opened,
        KnownItem item,
        CancellationToken cancel
    )
    {
        if (await FindAsync(opened, item, cancel) is { } found)
            return found;
        var made = new KnownCheck
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AssessmentId = opened.Of.Id,
            CaseId = opened.Of.CaseId,
            PersonId = item.Person,
            RecordId = item.RecordId,
            FactNo = item.FactNo,
        };
        db.KnownChecks.Add(made);
        return made;
    }

    /// <summary>Takes back what was sent before; why not, when the agency has answered it.</summary>
    private async Task<string?> WithdrawAsync(KnownCheck check, CancellationToken cancel)
    {
        if (check.CorrectionId is not { } id)
            return null;
        var before = await db.SourceCorrections.SingleAsync(c => c.Id == id, cancel);
        if (before.State != CorrectionState.Open)
        {
            db.ChangeTracker.Clear();
            return "The agency has answered this already. Ask them about it, or write what you found in your own words.";
        }
        before.State = CorrectionState.Withdrawn;
        return null;
    }

    private async Task<Guid> SendBackAsync(
        OpenedAssessment opened,
        KnownItem item,
        string shouldBe,
        DateTime now,
        Actor actor,
        CancellationToken cancel
    )
    {
        var record = await db
            .Records.AsNoTracking()
            .Where(r => r.Id == item.RecordId)
            .Select(r => new { r.RecordKey, r.ReturnNo })
            .SingleAsync(cancel);
        var correction = new SourceCorrection
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FamilyId = opened.Case.Case.FamilyId,
            PersonId = item.Person,
            SourceId = item.SourceId,
            Sender = catalogue.Find(item.SourceId)!.Sender,
            RecordId = item.RecordId,
            FactNo = item.FactNo,
            ReturnNo = record.ReturnNo,
            RecordKey = record.RecordKey,
            Says = FactJson.Write([item.Fact]),
            ShouldBe = shouldBe,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.SourceCorrections.Add(correction);
        return correction.Id;
    }
}
