using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// What the trail calls somebody: an event is never changed, and so those of before they were found to be one with another name
/// the number they had then.
/// </summary>
internal static class SubjectsOf
{
    /// <summary>The subject as it was given, and those of everybody who has become it.</summary>
    public static async Task<IReadOnlyCollection<string>> ReadAsync(
        AppDb db,
        string subject,
        CancellationToken cancel
    )
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { subject };
        if (
            subject.Split(':') is not [("family" or "person") and var kind, var text]
            || !Guid.TryParse(text, out var id)
        )
            return all;
        using var unlimited = db.Unlimited();
        for (Guid[] open = [id]; open.Length > 0; )
        {
            var before =
                kind == "family"
                    ? await FamiliesAsync(db, [.. open.Select(o => new FamilyId(o))], cancel)
                    : await PeopleAsync(db, [.. open.Select(o => new PersonId(o))], cancel);
            open = [.. before.Where(b => all.Add($"{kind}:{b:D}"))];
        }
        return all;
    }

    private static async Task<IEnumerable<Guid>> FamiliesAsync(
        AppDb db,
        FamilyId[] into,
        CancellationToken cancel
    ) =>
        (
            await db
                .Families.Where(f => f.MergedInto != null && into.Contains(f.MergedInto.Value))
                .Select(f => f.Id)
                .ToListAsync(cancel)
        ).Select(f => f.Value);

    private static async Task<IEnumerable<Guid>> PeopleAsync(
        AppDb db,
        PersonId[] into,
        CancellationToken cancel
    ) =>
        (
            await db
                .People.Where(p => p.MergedInto != null && into.Contains(p.MergedInto.Value))
                .Select(p => p.Id)
                .ToListAsync(cancel)
        ).Select(p => p.Value);
}
