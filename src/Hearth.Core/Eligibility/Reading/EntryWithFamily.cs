using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Reading;

/// <summary>An entry of a list with the name and place of its family; both null when the family is no longer known.</summary>
internal sealed record EntryWithFamily(ListEntry Entry, string? Name, string? Locality)
{
    /// <summary>In the list's order, without those sealed against the reader.</summary>
    public static async Task<IReadOnlyList<EntryWithFamily>> ReadAsync(
        AppDb db,
        ListId list,
        Actor actor,
        CancellationToken cancel
    )
    {
        var hidden = SealedAgainst.Families(db, actor);
        var rows = await (
            from entry in db.ListEntries.AsNoTracking()
            where entry.ListId == list && !hidden.Contains(entry.FamilyId)
            join family in db.Families on entry.FamilyId equals family.Id into families
            from family in families.DefaultIfEmpty()
            orderby entry.Rank
            select new EntryWithFamily(entry, family.Name, family.Locality)
        ).ToListAsync(cancel);
        var confidential = await new HiddenAddressQuery(db).OfFamiliesAsync(
            [.. rows.Select(r => r.Entry.FamilyId)],
            actor,
            cancel
        );
        return confidential.Count == 0
            ? rows
            :
            [
                .. rows.Select(r =>
                    confidential.Contains(r.Entry.FamilyId) ? r with { Locality = null } : r
                ),
            ];
    }
}
