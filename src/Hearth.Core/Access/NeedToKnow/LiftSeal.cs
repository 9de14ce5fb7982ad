using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Access.NeedToKnow;

/// <param name="Family">The family.</param>
/// <param name="Because">Why it is needed no more.</param>
/// <param name="Version">The version of the seal that was looked at: a later one refuses this.</param>
public sealed record LiftSeal(FamilyId Family, string Because, int Version);

/// <summary>A seal that is needed no more; that there was one is kept.</summary>
public sealed class LiftSealOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<FamilySeal>> RunAsync(
        LiftSeal request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.AccessSeal)
            || await StandingSeals.OfAsync(db, request.Family, cancel)
                is not [var seal, ..] standing
        )
            return Outcome.NotFound;
        if (seal.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(request.Because))
            return Outcome.Refused("Say why the seal is needed no more.");
        var now = clock.UtcNow();
        foreach (var one in standing)
            (one.LiftedAt, one.LiftedBy, one.LiftedBecause) = (
                now,
                actor.UserId,
                request.Because.Trim()
            );
        return await db.SaveAsync(
            seal,
            Event.By(actor, "access.seal-lifted", seal.Subject, now),
            cancel
        );
    }
}
