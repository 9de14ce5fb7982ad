using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Following;

/// <summary>Who belonged to a family when it was merged: by them it is known again, should the two turn out to be two after all.</summary>
internal static class MergedMembers
{
    private const string Place = "people_member.family_id";

    public static async Task<ILookup<Guid, Guid>> ReadAsync(AppDb db, CancellationToken cancel) =>
        (
            await db
                .MovedRows.AsNoTracking()
                .Where(m => m.Place == Place)
                .Select(m => new { m.FromId, m.RowKey })
                .ToListAsync(cancel)
        ).ToLookup(m => m.FromId, m => Guid.Parse(m.RowKey));

    /// <summary>Keeps who is of families that this run merges, and forgets who was of those that stand.</summary>
    public static async Task WriteAsync(
        AppDb db,
        int run,
        IReadOnlyCollection<Guid> standing,
        IReadOnlyDictionary<Guid, Guid> merged,
        IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> familiesOf,
        CancellationToken cancel
    )
    {
        var kept = await db
            .MovedRows.Where(m => m.Place == Place)
            .Select(m => m.FromId)
            .Distinct()
            .ToListAsync(cancel);
        var stand = standing.ToHashSet();
        var over = kept.Where(id => stand.Contains(id) || merged.ContainsKey(id)).ToArray();
        await db
            .MovedRows.Where(m => m.Place == Place && over.Contains(m.FromId))
            .ExecuteDeleteAsync(cancel);
        foreach (var (person, families) in familiesOf)
        foreach (var family in families.Where(merged.ContainsKey))
            db.MovedRows.Add(
                new()
                {
                    Place = Place,
                    RowKey = person.ToString("D"),
                    FromId = family,
                    ToId = merged[family],
                    Step = run * 1000L,
                }
            );
        await db.SaveChangesAsync(cancel);
    }
}
