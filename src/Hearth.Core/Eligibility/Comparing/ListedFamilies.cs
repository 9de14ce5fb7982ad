using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Comparing;

/// <summary>A family as a list has it: its rank and each indicator's answer with why.</summary>
internal sealed record ListedFamily(
    ListEntry Entry,
    IReadOnlyDictionary<string, (NeedAnswer Answer, string Because)> Answers
)
{
    public IEnumerable<string> Met =>
        Answers
            .Where(a => a.Value.Answer == NeedAnswer.Met)
            .Select(a => a.Key)
            .Order(StringComparer.Ordinal);
}

internal static class ListedFamilies
{
    public static async Task<IReadOnlyDictionary<FamilyId, ListedFamily>> ReadAsync(
        AppDb db,
        ListId list,
        Actor actor,
        CancellationToken cancel
    )
    {
        var hidden = SealedAgainst.Families(db, actor);
        var entries = await db
            .ListEntries.AsNoTracking()
            .Where(e => e.ListId == list && !hidden.Contains(e.FamilyId))
            .ToListAsync(cancel);
        var needs = await db
            .Needs.AsNoTracking()
            .Where(n => n.ListId == list)
            .Select(n => new
            {
                n.Id,
                n.FamilyId,
                n.CriterionId,
                n.Answer,
                n.Because,
            })
            .ToListAsync(cancel);
        var byFamily = needs.OrderBy(n => n.Id).ToLookup(n => n.FamilyId);
        return entries.ToDictionary(
            e => e.FamilyId,
            e => new ListedFamily(
                e,
                byFamily[e.FamilyId]
                    .GroupBy(n => n.CriterionId, StringComparer.Ordinal)
                    .ToDictionary(
                        g => g.Key,
                        g => (g.First().Answer, g.First().Because),
                        StringComparer.Ordinal
                    )
            )
        );
    }
}
