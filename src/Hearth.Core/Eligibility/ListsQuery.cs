using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility;

public sealed record ListRow(
    ListId Id,
    string Framework,
    string Version,
    DateOnly AsAt,
    DateTime KnownBy,
    DateTime CreatedAt,
    int Families,
    int Met,
    int Unknown,
    int Entries,
    int Confirmed,
    int Declined,
    string Digest
);

/// <summary>Every list that is kept, the latest first.</summary>
public sealed class ListsQuery(AppDb db)
{
    public async Task<IReadOnlyList<ListRow>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.EligibilityRead))
            return [];
        var lists = await db.Lists.AsNoTracking().ToListAsync(cancel);
        var hidden = SealedAgainst.Families(db, actor);
        var counts = await db
            .ListEntries.Where(e => !hidden.Contains(e.FamilyId))
            .GroupBy(e => new { e.ListId, e.Status })
            .Select(g => new
            {
                g.Key.ListId,
                g.Key.Status,
                Count = g.Count(),
            })
            .ToListAsync(cancel);
        int Count(ListId list, EntryStatus? status) =>
            counts
                .Where(c => c.ListId == list && (status is null || c.Status == status))
                .Sum(c => c.Count);
        return
        [
            .. lists
                .OrderByDescending(l => l.CreatedAt)
                .Select(l => new ListRow(
                    l.Id,
                    l.Framework,
                    l.FrameworkVersion,
                    l.AsAt,
                    l.KnownBy,
                    l.CreatedAt,
                    l.Families,
                    l.Met,
                    l.Unknown,
                    Count(l.Id, null),
                    Count(l.Id, EntryStatus.Confirmed),
                    Count(l.Id, EntryStatus.Declined),
                    l.Digest
                )),
        ];
    }
}
