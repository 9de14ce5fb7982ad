using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People;

/// <summary>Who somebody, or which a family, is now that others were merged: what was recorded before is of them.</summary>
internal static class MergedNow
{
    public static async Task<Func<PersonId, PersonId>> PeopleAsync(
        AppDb db,
        IReadOnlyCollection<PersonId> ids,
        CancellationToken cancel
    )
    {
        Dictionary<PersonId, PersonId> into = [];
        var open = ids.ToArray();
        while (open.Length > 0)
        {
            var found = await db
                .People.AsNoTracking()
                .Where(p => open.Contains(p.Id) && p.MergedInto != null)
                .Select(p => new { p.Id, Into = p.MergedInto!.Value })
                .ToListAsync(cancel);
            open = [.. found.Where(f => into.TryAdd(f.Id, f.Into)).Select(f => f.Into)];
        }
        return id => Last(into, id);
    }

    public static async Task<Func<FamilyId, FamilyId>> FamiliesAsync(
        AppDb db,
        IReadOnlyCollection<FamilyId> ids,
        CancellationToken cancel
    )
    {
        Dictionary<FamilyId, FamilyId> into = [];
        var open = ids.ToArray();
        while (open.Length > 0)
        {
            var found = await db
                .Families.AsNoTracking()
                .Where(f => open.Contains(f.Id) && f.MergedInto != null)
                .Select(f => new { f.Id, Into = f.MergedInto!.Value })
                .ToListAsync(cancel);
            open = [.. found.Where(f => into.TryAdd(f.Id, f.Into)).Select(f => f.Into)];
        }
        return id => Last(into, id);
    }

    /// <summary>Of one family that they may know of: by its old number it is the one it is now.</summary>
    public static async Task<FamilyId> FamilyAsync(
        AppDb db,
        FamilyId family,
        CancellationToken cancel
    )
    {
        using var unlimited = db.Unlimited();
        return (await FamiliesAsync(db, [family], cancel))(family);
    }

    private static T Last<T>(Dictionary<T, T> into, T id)
        where T : struct
    {
        // Nobody is merged into whoever was merged into them; should it be so, this ends all the same.
        for (var i = 0; i < into.Count && into.TryGetValue(id, out var next); i++)
            id = next;
        return id;
    }
}
