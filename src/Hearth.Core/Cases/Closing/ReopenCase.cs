using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Hearth.Rules.Dates;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Closing;

/// <summary>Support goes on as if it had not ended.</summary>
public sealed record ReopenCase(CaseId Case, string Why, int Version);

/// <summary>Soon after closing, and only the family's last episode; later the family is referred again.</summary>
public sealed class ReopenCaseOperation(
    AppDb db,
    CaseAccessQuery access,
    SupportRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<Case>> RunAsync(
        ReopenCase request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (of.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it opens again.");
        if (await WhyNotBesideAsync(of, cancel) is { } beside)
            return Outcome.Refused(beside);
        var isLast = !await db.Cases.AnyAsync(
            c => c.FamilyId == of.FamilyId && c.OpenedOn > of.OpenedOn,
            cancel
        );
        if (WhyNot(of.ClosedOn, isLast, rules.ReopenWithin, clock.Today()) is { } reason)
            return Outcome.Refused(reason);
        Ending.TakeBack(of);
        (of.ReopenedWhy, of.JoinedIntoId) = (request.Why.Trim(), null);
        return await db.SaveAsync(
            of,
            Event.By(actor, "cases.reopened", of.Subject, clock.UtcNow()),
            cancel
        );
    }

    /// <summary>
    /// Beside another that is open none opens, and what was joined is of the other; unless its family turned out to be one of its
    /// own after all.
    /// </summary>
    private async Task<string?> WhyNotBesideAsync(Case of, CancellationToken cancel)
    {
        var others = db.Cases.Where(c => c.FamilyId == of.FamilyId && c.Id != of.Id);
        if (await others.AnyAsync(c => c.Id == of.JoinedIntoId, cancel))
            return "It was joined to another support of the family.";
        return await others.AnyAsync(c => c.ClosedOn == null, cancel)
            ? "The family is being supported already."
            : null;
    }

    /// <summary>Why an episode cannot open again; null when it can.</summary>
    internal static string? WhyNot(DateOnly? closed, bool isLast, Period within, DateOnly today)
    {
        if (closed is not { } day)
            return "This support has not ended.";
        if (!isLast)
            return "The family has been supported since. Only the last support can open again.";
        return today > within.After(day)
            ? $"It ended on {Rules.Words.Day(day)}. Bring the family to the front door: the new support is linked to this one."
            : null;
    }
}
