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
        var wrote = await WrittenBy.Of(db, actor.UserId).AnyAsync(a => a.Id == of.Id, cancel);
        if (opened.WhyNot(step, wrote) is { } why)
            return Outcome.Refused(why);
        if (of.Version != version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        of.State = AssessmentSteps.After(of.State, step);
        return null;
    }
}
