using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Markers;

/// <summary>
/// Markers that stand of families and of those who belong to them, also those recorded before people or families were merged.
/// Who may see them is decided by whoever asks. As many queries for many families as for one.
/// </summary>
internal static class MarkersOf
{
    private sealed record Where(Guid Id, PersonId? Person, FamilyId Family, MarkerDoes Does);

    public static async Task<ILookup<FamilyId, Marker>> ReadAsync(
        AppDb db,
        IReadOnlyCollection<FamilyId> families,
        CancellationToken cancel
    )
    {
        // A marker of somebody who was in another family is of theirs now, whoever may know of the other.
        using var unlimited = db.Unlimited();
        var standing = await StandingAsync(db, cancel);
        var members = (
            await db
                .FamilyMembers.AsNoTracking()
                .Where(m => families.Contains(m.FamilyId))
                .Select(m => new { m.FamilyId, m.PersonId })
                .ToListAsync(cancel)
        ).ToLookup(m => m.PersonId, m => m.FamilyId);
        var wanted = families.ToHashSet();
        var at = standing
            .SelectMany(w =>
                (w.Person is { } person ? members[person] : [w.Family])
                    .Where(wanted.Contains)
                    .Select(f => (Family: f, w.Id))
            )
            .ToArray();
        if (at.Length == 0)
            return Array.Empty<Marker>().ToLookup(m => m.FamilyId);
        var ids = at.Select(a => a.Id).ToHashSet();
        var rows = await db
            .Markers.AsNoTracking()
            .Include(m => m.Cleared)
            .Where(m => ids.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, cancel);
        return at.ToLookup(a => a.Family, a => rows[a.Id]);
    }

    /// <summary>Of these people, those whose address is hidden from somebody.</summary>
    public static async Task<IReadOnlySet<PersonId>> HiddenAsync(
        AppDb db,
        IReadOnlyCollection<PersonId> people,
        string user,
        CancellationToken cancel
    )
    {
        using var unlimited = db.Unlimited();
        var hiding = (await StandingAsync(db, cancel))
            .Where(w => w.Does == MarkerDoes.HideAddress)
            .ToArray();
        if (hiding.Length == 0)
            return new HashSet<PersonId>();
        var ids = hiding.Select(w => w.Id).ToArray();
        var cleared = (
            await db
                .Markers.AsNoTracking()
                .Include(m => m.Cleared)
                .Where(m => ids.Contains(m.Id))
                .ToListAsync(cancel)
        )
            .Where(m => m.Clears(user))
            .Select(m => m.Id)
            .ToHashSet();
        var closed = hiding.Where(w => !cleared.Contains(w.Id)).ToArray();
        var families = closed.Where(w => w.Person is null).Select(w => w.Family).ToArray();
        var hidden = closed.Select(w => w.Person).OfType<PersonId>().ToHashSet();
        hidden.UnionWith(
            await db
                .FamilyMembers.Where(m => families.Contains(m.FamilyId))
                .Select(m => m.PersonId)
                .ToListAsync(cancel)
        );
        var now = await MergedNow.PeopleAsync(db, people, cancel);
        return people.Where(p => hidden.Contains(now(p))).ToHashSet();
    }

    private static async Task<IReadOnlyList<Where>> StandingAsync(
        AppDb db,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Markers.AsNoTracking()
            .Where(m => m.EndedAt == null)
            .Select(m => new Where(m.Id, m.PersonId, m.FamilyId, m.Does))
            .ToListAsync(cancel);
        if (rows.Count == 0)
            return rows;
        var people = await MergedNow.PeopleAsync(
            db,
            [.. rows.Select(r => r.Person).OfType<PersonId>().Distinct()],
            cancel
        );
        var families = await MergedNow.FamiliesAsync(
            db,
            [.. rows.Select(r => r.Family).Distinct()],
            cancel
        );
        return
        [
            .. rows.Select(r =>
                r with
                {
                    Person = r.Person is { } person ? people(person) : null,
                    Family = families(r.Family),
                }
            ),
        ];
    }
}
