using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Markers;

/// <summary>Who sees a confidential address that nobody sees any more.</summary>
public sealed record TakeOverMarker(Guid Id, IReadOnlyCollection<Guid> Names, int Version);

/// <summary>
/// By whoever seals, who needs not see it and does not: where all who did have left, others are named, so that it is looked at
/// again and ends when the danger does.
/// </summary>
public sealed class TakeOverMarkerOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<Marker>> RunAsync(
        TakeOverMarker request,
        Actor actor,
        CancellationToken cancel
    )
    {
        using var unlimited = db.Unlimited();
        if (
            !actor.May(Permission.AccessSeal)
            || await db
                .Markers.Include(m => m.Cleared)
                .SingleOrDefaultAsync(
                    m => m.Id == request.Id && m.Does == MarkerDoes.HideAddress,
                    cancel
                )
                is not { } marker
        )
            return Outcome.NotFound;
        var open = await NobodysMarkersQuery.OpenAsync(db, cancel);
        if (
            marker.Version != request.Version
            || marker.EndedAt is not null
            || !NobodysMarkersQuery.IsNobodys(marker, open)
        )
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        var names = request.Names.Distinct().ToArray();
        if (names.Length == 0 || !names.All(open.Contains))
            return Outcome.Refused("Choose who sees it from now on.");
        marker.Cleared.AddRange(
            names.Select(n => new MarkerName { MarkerId = marker.Id, UserId = n })
        );
        // Also when the names alone are others.
        db.Entry(marker).State = EntityState.Modified;
        return await db.SaveAsync(
            marker,
            Event.By(
                actor,
                "cases.marker-taken-over",
                marker.Subject,
                clock.UtcNow(),
                JsonSerializer.Serialize(new { names })
            ),
            cancel
        );
    }
}
