using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Markers;

/// <summary>Who works on markers: whoever works with families or decides at the front door, of families they may know of.</summary>
internal static class MarkerAccess
{
    public static bool MayRecord(Actor actor) =>
        actor.May(Permission.CasesWork) || actor.May(Permission.CasesDecide);

    public static bool MaySee(MarkerKind? kind, FamilyAccess access) => MaySee(kind, access.May);

    public static bool MaySee(MarkerKind? kind, Func<string, bool> may) =>
        kind?.SeenBy is not { } category || may(category);

    /// <summary>Whether each has an account that is open.</summary>
    public static async Task<bool> HaveAccountsAsync(
        AppDb db,
        Guid[] users,
        CancellationToken cancel
    ) =>
        await db.Users.CountAsync(u => users.Contains(u.Id) && u.DisabledAt == null, cancel)
        == users.Length;

    /// <summary>What they may see of the family; null when they may not record on it, and that they asked is kept.</summary>
    public static async Task<FamilyAccess?> OfAsync(
        AppDb db,
        FamilyAccessQuery sharing,
        TimeProvider clock,
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            MayRecord(actor)
            && await sharing.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is { } access
            && await db.Families.AnyAsync(f => f.Id == family, cancel)
        )
            return access;
        await ReadEvent.RefusedAsync(db, clock, actor, $"family:{family}", cancel);
        return null;
    }

    /// <summary>A marker of a family that they may know of; one that has ended meanwhile too, so that the second of two is told.</summary>
    public static async Task<Marker?> OneAsync(
        AppDb db,
        FamilyAccessQuery sharing,
        CaseworkRules rules,
        TimeProvider clock,
        (FamilyId Family, Guid Id) which,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await OfAsync(db, sharing, clock, which.Family, actor, cancel) is not { } access)
            return null;
        var family = await MergedNow.FamilyAsync(db, which.Family, cancel);
        var standing = (await MarkersOf.ReadAsync(db, [family], cancel))[family];
        var marker = await db
            .Markers.Include(m => m.Cleared)
            .SingleOrDefaultAsync(m => m.Id == which.Id, cancel);
        return
            marker is not null
            && (
                standing.Any(m => m.Id == marker.Id)
                || marker.EndedAt is not null && marker.FamilyId == family
            )
            && MaySee(rules.Markers.GetValueOrDefault(marker.Kind), access)
            ? marker
            : null;
    }
}
