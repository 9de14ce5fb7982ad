using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>What writing answers has in common: only into a draft, and never over what somebody else wrote meanwhile.</summary>
internal static class AssessmentWrites
{
    public const string NoLongerDraft =
        "Somebody has just submitted this assessment. What you wrote was not saved: copy it, and ask for the assessment to be returned.";

    public const string SomebodyElse =
        "Somebody else wrote here meanwhile. Both texts are shown: put together what is right, and save again.";

    /// <summary>
    /// Holds the assessment as a draft until the transaction ends: whoever submits it waits, so that no answer slips in behind
    /// a manager's back. Its version stays, for an answer is no change of the assessment itself.
    /// </summary>
    public static async Task<bool> HoldAsync(
        AppDb db,
        Assessment of,
        DateTime now,
        CancellationToken cancel
    ) =>
        await db
            .Assessments.Where(a => a.Id == of.Id && a.State == AssessmentState.Draft)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.WrittenAt, now), cancel) == 1;

    /// <summary>False when somebody else was first.</summary>
    public static async Task<bool> SaveAsync(AppDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
