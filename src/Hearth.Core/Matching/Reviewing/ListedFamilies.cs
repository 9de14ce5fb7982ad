using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>Families on some list, and families with some need met: what hangs on who belongs to them.</summary>
internal sealed record ListedFamilies(IReadOnlySet<Guid> OnList, IReadOnlySet<Guid> WithNeed)
{
    public static async Task<ListedFamilies> ReadAsync(AppDb db, CancellationToken cancel)
    {
        var listed = await db
            .ListEntries.Where(e => e.Status != EntryStatus.Declined)
            .Select(e => e.FamilyId)
            .Distinct()
            .ToListAsync(cancel);
        var needy = await db
            .Needs.Where(n => n.Answer == NeedAnswer.Met)
            .Select(n => n.FamilyId)
            .Distinct()
            .ToListAsync(cancel);
        return new(listed.Select(f => f.Value).ToHashSet(), needy.Select(f => f.Value).ToHashSet());
    }

    /// <summary>What hangs on two people, by the families they belong to.</summary>
    public Stakes Of(int records, bool together, IReadOnlyList<Guid> one, IReadOnlyList<Guid> other)
    {
        Guid[] all = [.. one.Union(other)];
        // Of one person, families are parted; of two, only different ones are joined.
        var families =
            together || one.Except(other).Any() || other.Except(one).Any() ? all.Length : 0;
        return new(records, families, all.Any(OnList.Contains), all.Any(WithNeed.Contains));
    }
}
