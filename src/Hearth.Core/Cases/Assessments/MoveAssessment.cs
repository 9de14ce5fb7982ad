using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>What taking an assessment from one state to the next has in common.</summary>
internal static class MoveAssessment
{
    /// <summary>Why the step cannot be taken; null when it can, and then the assessment stands where it leads.</summary>
    public static async Task<Outcome<Assessment>?> TakeAsync(
        AppDb db,
        OpenedAssessment opened,
        AssessmentStep step,
        int version,
        Actor actor,
        CancellationToken cancel
    )
    {
        var of = opened.Of;
        if (opened.WhyNot(step, await WroteAsync(db, of, actor, cancel)) is { } why)
            return Outcome.Refused(why);
        if (of.Version != version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        of.State = AssessmentSteps.After(of.State, step);
        return null;
    }

    private static async Task<bool> WroteAsync(
        AppDb db,
        Assessment of,
        Actor actor,
        CancellationToken cancel
    ) =>
        of.StartedBy == actor.UserId
        || of.SubmittedBy == actor.UserId
        || await db.AssessmentAnswers.AnyAsync(
            a => a.AssessmentId == of.Id && a.WrittenBy == actor.UserId && a.TakenOverFrom == null,
            cancel
        );
}
