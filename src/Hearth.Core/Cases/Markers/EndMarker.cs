using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.Markers;

/// <summary>It is so no more.</summary>
public sealed record EndMarker(FamilyId Family, Guid Id, string Why, int Version);

/// <summary>It is shown no more; that it stood, and why no longer, is kept.</summary>
public sealed class EndMarkerOperation(
    AppDb db,
    FamilyAccessQuery sharing,
    CaseworkRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<Marker>> RunAsync(
        EndMarker request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await MarkerAccess.OneAsync(
                db,
                sharing,
                rules,
                clock,
                (request.Family, request.Id),
                actor,
                cancel
            )
            is not { } marker
        )
            return Outcome.NotFound;
        if (marker.Version != request.Version || marker.EndedAt is not null)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        // Ending it shows the address to everybody who may see others'.
        if (marker.Does == MarkerDoes.HideAddress && !marker.Clears(actor.UserId))
            return Outcome.Refused("Only those named on it end it.");
        if (string.IsNullOrWhiteSpace(request.Why))
            return Outcome.Refused("Say why it is so no more.");
        (marker.EndedAt, marker.EndedBy) = (clock.UtcNow(), actor.UserId);
        marker.WhyEnded = request.Why.Trim();
        return await db.SaveAsync(
            marker,
            Event.By(actor, "cases.marker-ended", marker.Subject, marker.EndedAt.Value),
            cancel
        );
    }
}
