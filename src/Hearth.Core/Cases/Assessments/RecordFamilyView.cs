using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Assessments;

/// <summary>What a member says of the finished assessment.</summary>
public sealed record RecordFamilyView(
    CaseId Case,
    int No,
    PersonId Person,
    FamilySays Says,
    string? InTheirWords,
    DateOnly On,
    FamilySaidHow How
);

/// <summary>Beside the signed-off text, which stays as it is. Whoever disagrees is asked for their own words.</summary>
public sealed class RecordFamilyViewOperation(
    AppDb db,
    AssessmentAccessQuery access,
    TimeProvider clock
)
{
    public async Task<Outcome<FamilyView>> RunAsync(
        RecordFamilyView request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, request.No, Permission.CasesWork, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        if (opened.WhyNot(AssessmentStep.RecordView) is { } why)
            return Outcome.Refused(why);
        if (opened.People.All(p => p.Id != request.Person))
            return Outcome.Refused("Choose who says it.");
        var words = AnswerRules.Kept(request.InTheirWords);
        if (words.Length == 0 && request.Says is FamilySays.Disagrees or FamilySays.AgreesInPart)
            return Outcome.Refused("Write what they see differently, in their own words.");
        var signed = London.DateOf(opened.Of.SignedOffAt!.Value);
        if (
            HasBeen.WhyNot(request.On, signed, clock.Today(), "the day it was signed off") is
            { } day
        )
            return Outcome.Refused(day);
        var now = clock.UtcNow();
        var view = new FamilyView
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AssessmentId = opened.Of.Id,
            CaseId = opened.Of.CaseId,
            PersonId = request.Person,
            Says = request.Says,
            InTheirWords = words.Length == 0 ? null : words,
            On = request.On,
            How = request.How,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.FamilyViews.Add(view);
        return await db.SaveAsync(
            view,
            Event.By(actor, "cases.assessment-family-view", opened.Case.Case.Subject, now),
            cancel
        );
    }
}
