using System.Globalization;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Following;

/// <summary>
/// Who belonged to a family when it was merged, and which records to a person: by them each is known again, should the two turn
/// out to be two after all.
/// </summary>
internal static class MergedMembers
{
    public const string Families = "people_member.family_id";
    public const string People = "people_link.person_id";

    public static async Task<ILookup<Guid, Guid>> OfFamiliesAsync(
        AppDb db,
        CancellationToken cancel
    ) => (await ReadAsync(db, Families, cancel)).ToLookup(m => m.From, m => Guid.Parse(m.Key));

    public static async Task<ILookup<Guid, long>> OfPeopleAsync(
        AppDb db,
        CancellationToken cancel
    ) =>
        (await ReadAsync(db, People, cancel)).ToLookup(
            m => m.From,
            m => long.Parse(m.Key, CultureInfo.InvariantCulture)
        );

    /// <summary>Keeps what was of those that this run merges, and forgets what was of those that stand.</summary>
    public static async Task WriteAsync<T>(
        AppDb db,
        string place,
        int run,
        IdsKept ids,
        IReadOnlyDictionary<T, IReadOnlyList<Guid>> before,
        CancellationToken cancel
    )
        where T : IFormattable
    {
        var kept = await db
            .MovedRows.Where(m => m.Place == place)
            .Select(m => m.FromId)
            .Distinct()
            .ToListAsync(cancel);
        var stand = ids.Ids.ToHashSet();
        var over = kept.Where(id => stand.Contains(id) || ids.Merged.ContainsKey(id)).ToArray();
        await db
            .MovedRows.Where(m => m.Place == place && over.Contains(m.FromId))
            .ExecuteDeleteAsync(cancel);
        foreach (var (item, of) in before)
        foreach (var id in of.Where(ids.Merged.ContainsKey))
            db.MovedRows.Add(
                new()
                {
                    Place = place,
                    RowKey = item.ToString(null, CultureInfo.InvariantCulture),
                    FromId = id,
                    ToId = ids.Merged[id],
                    Step = run * 1000L,
                }
            );
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<List<(Guid From, string Key)>> ReadAsync(
        AppDb db,
        string place,
        CancellationToken cancel
    ) =>
        [
            .. (
                await db
                    .MovedRows.AsNoTracking()
                    .Where(m => m.Place == place)
                    .Select(m => new { m.FromId, m.RowKey })
                    .ToListAsync(cancel)
            ).Select(m => (m.FromId, m.RowKey)),
        ];
}
