using Hearth.Core.Access;
using Hearth.Core.Data;

namespace Hearth.Core.Cases.Events;

/// <summary>It does not matter after all, or was not so.</summary>
public sealed record UnmarkSignificant(Guid Id, string Why, int Version);

/// <summary>It stands in the chronology no more; that it did, and why no longer, is kept.</summary>
public sealed class UnmarkSignificantOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<SignificantEvent>> RunAsync(
        UnmarkSignificant request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await EventAccess.OfAsync(db, access, clock, request.Id, actor, cancel)
            is not { One: var one, Of: var of }
        )
            return Outcome.NotFound;
        if (one.Version != request.Version || one.UnmarkedAt is not null)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it is taken out.");
        (one.UnmarkedAt, one.UnmarkedBy) = (clock.UtcNow(), actor.UserId);
        one.WhyUnmarked = request.Why.Trim();
        return await db.SaveAsync(
            one,
            Event.By(actor, "cases.event-unmarked", of.Case.Subject, one.UnmarkedAt.Value),
            cancel
        );
    }
}
