using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Supervision;

/// <summary>It was recorded by mistake, such as on another family's case.</summary>
public sealed record StrikeSupervision(Guid Id, string Why, int Version);

/// <summary>It stays readable, and stands no more: what it asked is not to be done, and it counts as no supervision.</summary>
public sealed class StrikeSupervisionOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<SupervisionEntry>> RunAsync(
        StrikeSupervision request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var entry = await db.SupervisionEntries.SingleOrDefaultAsync(
            e => e.Id == request.Id,
            cancel
        );
        if (
            await access.OfAsync(entry?.CaseId ?? default, Permission.CasesManage, actor, cancel)
                is not { Case: var of }
            || entry is null
        )
            return Outcome.NotFound;
        if (entry.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (entry.StruckAt is not null)
            return Outcome.Refused("It is struck out already.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it was recorded by mistake.");
        (entry.StruckAt, entry.StruckBy) = (clock.UtcNow(), actor.UserId);
        entry.WhyStruck = request.Why.Trim();
        return await db.SaveAsync(
            entry,
            Event.By(actor, "cases.supervision-struck", of.Subject, entry.StruckAt.Value),
            cancel
        );
    }
}
