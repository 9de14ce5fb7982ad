using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Markers;

/// <summary>
/// Confidential addresses of which everybody who could see or end them has lost their account, for whoever seals: by the family's
/// number, and nothing of what the marker says.
/// </summary>
public sealed class NobodysMarkersQuery(AppDb db)
{
    public async Task<IReadOnlyList<Marker>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.AccessSeal))
            return [];
        using var unlimited = db.Unlimited();
        var hiding = await db
            .Markers.AsNoTracking()
            .Include(m => m.Cleared)
            .Where(m => m.EndedAt == null && m.Does == MarkerDoes.HideAddress)
            .OrderBy(m => m.RecordedAt)
            .ToListAsync(cancel);
        var open = hiding.Count == 0 ? [] : await OpenAsync(db, cancel);
        return [.. hiding.Where(m => IsNobodys(m, open))];
    }

    internal static Task<HashSet<Guid>> OpenAsync(AppDb db, CancellationToken cancel) =>
        db.Users.Where(u => u.DisabledAt == null).Select(u => u.Id).ToHashSetAsync(cancel);

    internal static bool IsNobodys(Marker marker, IReadOnlySet<Guid> open) =>
        !marker.Cleared.Any(c => open.Contains(c.UserId))
        && !(Guid.TryParse(marker.RecordedBy, out var by) && open.Contains(by));
}
