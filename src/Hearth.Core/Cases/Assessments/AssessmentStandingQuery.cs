using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <param name="Open">The one that is not finished; null when there is none.</param>
/// <param name="SignedOff">The latest that is signed off; null when there is none.</param>
/// <param name="SignedOffBy">Who signed it off.</param>
/// <param name="IsReviewDue">Whether the day to look at it again has come, with none begun.</param>
/// <param name="MayBegin">Whether the reader may begin one.</param>
/// <param name="MaySignOff">Whether one waits for the reader, as a manager who wrote none of it.</param>
public sealed record AssessmentStanding(
    Assessment? Open,
    Assessment? SignedOff,
    string? SignedOffBy,
    bool IsReviewDue,
    bool MayBegin,
    bool MaySignOff
);

/// <summary>How the assessment of a case stands: one of the four musts (requirement SU-8). A part of pages whose reading is an event already.</summary>
public sealed class AssessmentStandingQuery(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    /// <summary>Null when there is no such case, or none that the actor may know of.</summary>
    public async Task<AssessmentStanding?> RunAsync(
        CaseId id,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await access.OfAsync(id, Permission.CasesRead, actor, cancel) is not { } opened)
            return null;
        var all = await db
            .Assessments.AsNoTracking()
            .Where(a => a.CaseId == id)
            .OrderByDescending(a => a.No)
            .ToListAsync(cancel);
        var open = all.FirstOrDefault(a => a.IsOpen);
        var last = all.FirstOrDefault(a => !a.IsOpen);
        var names = await UserNames.ReadAsync(db, last?.SignedOffBy is { } by ? [by] : [], cancel);
        return new(
            open,
            last,
            last?.SignedOffBy is { } signer ? names.GetValueOrDefault(signer) : null,
            IsReviewDue(last?.ReviewBy, open is not null, clock.Today()),
            actor.May(Permission.CasesWork)
                && AssessmentSteps.WhyNotStart(opened.Case.IsOpen, open is not null) is null,
            actor.May(Permission.CasesManage)
                && open is { State: AssessmentState.Submitted }
                && !await WrittenBy.Of(db, actor.UserId).AnyAsync(a => a.Id == open.Id, cancel)
        );
    }

    /// <summary>On the day itself it is due; once a new version is begun it is not.</summary>
    public static bool IsReviewDue(DateOnly? reviewBy, bool isBegun, DateOnly today) =>
        reviewBy <= today && !isBegun;
}
