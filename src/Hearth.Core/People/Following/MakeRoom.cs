using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Following;

/// <summary>
/// Where there is room for one row only and two come together, the others stand beside it: both are kept, and a person settles
/// which holds. It writes before rows move, so that none is in another's way.
/// </summary>
internal static class MakeRoom
{
    private const string OneWithAnother = "It is one family with another on this list.";

    public static async Task RunAsync(AppDb db, DateTime now, CancellationToken cancel)
    {
        await CasesAsync(db, cancel);
        await PreferencesAsync(db, cancel);
        await ListedAsync(db, now, cancel);
        await SealsAsync(db, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What stands beside nothing any more is the one.</summary>
    public static async Task NoMoreAsync(AppDb db, CancellationToken cancel)
    {
        await db
            .Cases.Where(c =>
                c.OpenBeside
                && c.ClosedOn == null
                && !db.Cases.Any(o =>
                    o.FamilyId == c.FamilyId && o.ClosedOn == null && o.Id != c.Id
                )
            )
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.OpenBeside, false), cancel);
        await db
            .ContactPreferences.Where(p =>
                p.Beside
                && !db.ContactPreferences.Any(o =>
                    o.PersonId == p.PersonId && o.Channel == p.Channel && o.Id != p.Id
                )
            )
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Beside, false), cancel);
        await ListAgainAsync(db, cancel);
    }

    private static async Task CasesAsync(AppDb db, CancellationToken cancel)
    {
        var open = db.Cases.Where(c => c.ClosedOn == null);
        var coming = await open.Where(c =>
                db.Families.Any(f => f.Id == c.FamilyId && f.MergedInto != null)
            )
            .ToListAsync(cancel);
        var now = await MergedNow.FamiliesAsync(db, [.. coming.Select(c => c.FamilyId)], cancel);
        var to = coming.Select(c => now(c.FamilyId)).ToHashSet();
        var there = await open.Where(c => to.Contains(c.FamilyId)).ToListAsync(cancel);
        foreach (var family in coming.Concat(there).GroupBy(c => now(c.FamilyId)))
        {
            var oldest = family.OrderBy(c => c.OpenBeside).ThenBy(c => c.OpenedOn);
            foreach (var other in Others(oldest, c => c.FamilyId == family.Key && !c.OpenBeside))
                other.OpenBeside = true;
        }
    }

    private static async Task PreferencesAsync(AppDb db, CancellationToken cancel)
    {
        var coming = await db
            .ContactPreferences.Where(c =>
                db.People.Any(p => p.Id == c.PersonId && p.MergedInto != null)
            )
            .ToListAsync(cancel);
        var now = await MergedNow.PeopleAsync(db, [.. coming.Select(c => c.PersonId)], cancel);
        var to = coming.Select(c => now(c.PersonId)).ToHashSet();
        var there = await db
            .ContactPreferences.Where(c => to.Contains(c.PersonId))
            .ToListAsync(cancel);
        foreach (var one in coming.Concat(there).GroupBy(c => (now(c.PersonId), c.Channel)))
        {
            var first = one.OrderBy(c => c.Beside).ThenBy(c => c.RecordedAt);
            foreach (var other in Others(first, c => c.PersonId == one.Key.Item1 && !c.Beside))
                other.Beside = true;
            // Whoever has the form open saw less than there is now.
            if (one.Skip(1).Any())
                foreach (var row in one)
                    db.Entry(row).State = EntityState.Modified;
        }
    }

    /// <summary>All of them hold. Whoever is about to lift or change one has not seen the other.</summary>
    private static async Task SealsAsync(AppDb db, CancellationToken cancel)
    {
        var standing = db.FamilySeals.Where(s => s.LiftedAt == null);
        var coming = await standing
            .Where(s => db.Families.Any(f => f.Id == s.FamilyId && f.MergedInto != null))
            .ToListAsync(cancel);
        var now = await MergedNow.FamiliesAsync(db, [.. coming.Select(s => s.FamilyId)], cancel);
        var to = coming.Select(s => now(s.FamilyId)).ToHashSet();
        foreach (
            var seal in coming.Concat(
                await standing.Where(s => to.Contains(s.FamilyId)).ToListAsync(cancel)
            )
        )
            db.Entry(seal).State = EntityState.Modified;
    }

    /// <summary>Both families were on the list of one meeting: they are talked about once.</summary>
    private static async Task ListedAsync(AppDb db, DateTime at, CancellationToken cancel)
    {
        var listed = db.MeetingFamilies.Where(m => m.TakenOffAt == null);
        var coming = await listed
            .Where(m => db.Families.Any(f => f.Id == m.FamilyId && f.MergedInto != null))
            .ToListAsync(cancel);
        var now = await MergedNow.FamiliesAsync(db, [.. coming.Select(c => c.FamilyId)], cancel);
        var to = coming.Select(c => now(c.FamilyId)).ToHashSet();
        var there = await listed.Where(m => to.Contains(m.FamilyId)).ToListAsync(cancel);
        foreach (var one in coming.Concat(there).GroupBy(m => (m.MeetingId, now(m.FamilyId))))
        foreach (var other in Others(one, m => m.FamilyId == one.Key.Item2))
            (other.TakenOffAt, other.TakenOffWhy) = (at, OneWithAnother);
    }

    /// <summary>Whoever was taken off because they were one with another is on the list again when they are not.</summary>
    private static async Task ListAgainAsync(AppDb db, CancellationToken cancel)
    {
        // Why is not readable in the table.
        var off = (
            await db
                .MeetingFamilies.AsNoTracking()
                .Where(m => m.TakenOffAt != null)
                .ToListAsync(cancel)
        ).Where(m => m.TakenOffWhy == OneWithAnother);
        foreach (var one in off)
            if (
                !await db.MeetingFamilies.AnyAsync(
                    m =>
                        m.MeetingId == one.MeetingId
                        && m.FamilyId == one.FamilyId
                        && m.Id != one.Id
                        // One that was taken off by hand before is no other.
                        && (m.TakenOffAt == null || m.TakenOffAt >= one.TakenOffAt),
                    cancel
                )
            )
                await db
                    .MeetingFamilies.Where(m => m.Id == one.Id)
                    .ExecuteUpdateAsync(
                        s =>
                            s.SetProperty(m => m.TakenOffAt, (DateTime?)null)
                                .SetProperty(m => m.TakenOffWhy, (string?)null)
                                .SetProperty(m => m.Version, one.Version + 1),
                        cancel
                    );
    }

    /// <summary>All but the one that is there already, or else the first.</summary>
    private static IEnumerable<T> Others<T>(IEnumerable<T> together, Func<T, bool> isThere)
        where T : class
    {
        var rows = together.ToArray();
        var first = rows.FirstOrDefault(isThere) ?? rows[0];
        return rows.Where(r => r != first);
    }
}
