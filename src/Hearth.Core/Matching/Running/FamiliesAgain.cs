using Hearth.Core.People;

namespace Hearth.Core.Matching.Running;

/// <summary>
/// A part of a family that was a family of its own before a merge gets back the id it had: it is not a new family, and what was
/// recorded of it is its own again.
/// </summary>
internal static class FamiliesAgain
{
    public static IdsKept Of(
        IdsKept kept,
        IReadOnlyList<IReadOnlyList<Guid>> groups,
        PeopleBefore before
    )
    {
        var ids = kept.Ids.ToArray();
        var split = kept.Split.ToList();
        var used = ids.ToHashSet();
        foreach (var (from, added) in kept.Split)
        {
            var group = Array.IndexOf(ids, added);
            if (group < 0)
                continue;
            var again = before
                .OfMerged.Where(m =>
                    !used.Contains(m.Key)
                    && Leads(before.Families, m.Key, from)
                    // A child who has left home is not the family come back.
                    && 2 * groups[group].Intersect(m).Count() > m.Count()
                )
                .OrderByDescending(m => groups[group].Intersect(m).Count())
                .ThenBy(m => m.Key.ToString(), StringComparer.Ordinal)
                .FirstOrDefault();
            if (again is not { Key: var id })
                continue;
            (ids[group], _) = (id, used.Add(id));
            split.Remove((from, added));
            for (var s = 0; s < split.Count; s++)
                if (split[s].New == added)
                    split[s] = (split[s].From, id);
        }
        return new(ids, kept.Merged, split);
    }

    private static bool Leads(IReadOnlyDictionary<Guid, Family> families, Guid from, Guid to)
    {
        for (var steps = 0; steps < families.Count; steps++)
        {
            if (families.GetValueOrDefault(from)?.MergedInto is not { } into)
                return false;
            if (into.Value == to)
                return true;
            from = into.Value;
        }
        return false;
    }
}
