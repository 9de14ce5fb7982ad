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
        if (
            subject.Split(':') is not [("family" or "person") and var kind, var text]
            || !Guid.TryParse(text, out var id)
        )
            return [subject];
        var ids = await WithMergedAsync(
            db,
            kind == "family" ? IdOf.Family : IdOf.Person,
            [id],
            cancel
        );
        return [subject, .. ids.Where(i => i != id).Select(i => $"{kind}:{i:D}")];
    }

    /// <summary>These, and everybody who is one of them now: whoever stands again is not.</summary>
    public static async Task<HashSet<Guid>> WithMergedAsync(
        AppDb db,
        IdOf of,
        IEnumerable<Guid> ids,
        CancellationToken cancel
    )
    {
        using var unlimited = db.Unlimited();
        var all = ids.ToHashSet();
        for (var open = all.ToArray(); open.Length > 0; )
        {
            var before =
                of == IdOf.Family
                    ? await FamiliesAsync(db, [.. open.Select(o => new FamilyId(o))], cancel)
                    : await PeopleAsync(db, [.. open.Select(o => new PersonId(o))], cancel);
            open = [.. before.Where(all.Add)];
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
