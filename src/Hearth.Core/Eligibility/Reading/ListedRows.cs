using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Reading;

/// <summary>Every family of a list in order, with what it meets and what of that is new.</summary>
internal static class ListedRows
{
    public static async Task<IReadOnlyList<ListedRow>> ReadAsync(
        AppDb db,
        ListId list,
        ListId? previous,
        Actor actor,
        CancellationToken cancel
    )
    {
        var rows = await EntryWithFamily.ReadAsync(db, list, actor, cancel);
        var now = await MetAsync(db, list, cancel);
        var before = previous is { } id ? await MetAsync(db, id, cancel) : null;
        var listedBefore = previous is { } last
            ? (
                await db
                    .ListEntries.Where(e => e.ListId == last)
                    .Select(e => e.FamilyId)
                    .ToListAsync(cancel)
            ).ToHashSet()
            : [];
        return
        [
            .. rows.Select(r => new ListedRow(
                r.Entry.FamilyId,
                r.Name ?? "",
                r.Locality,
                r.Entry.Rank,
                r.Entry.Problems,
                r.Entry.Concern,
                r.Entry.ReactiveCostPence,
                r.Entry.Route,
                r.Entry.Status,
                [.. now[r.Entry.FamilyId].Select(m => m.Headline).Distinct()],
                Change(r.Entry.FamilyId)
            )),
        ];

        EntryChange Change(FamilyId family) =>
            !listedBefore.Contains(family) ? EntryChange.Joined
            : before![family].ToHashSet().SetEquals(now[family]) ? EntryChange.Same
            : EntryChange.Changed;
    }

    private static async Task<ILookup<FamilyId, (string Headline, string Criterion)>> MetAsync(
        AppDb db,
        ListId list,
        CancellationToken cancel
    )
    {
        var met = await db
            .Needs.AsNoTracking()
            .Where(n => n.ListId == list && n.Answer == NeedAnswer.Met)
            .OrderBy(n => n.Id)
            .Select(n => new
            {
                n.FamilyId,
                n.HeadlineId,
                n.CriterionId,
            })
            .ToListAsync(cancel);
        return met.ToLookup(m => m.FamilyId, m => (m.HeadlineId, m.CriterionId));
    }
}
