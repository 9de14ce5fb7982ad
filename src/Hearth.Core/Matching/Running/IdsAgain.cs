using Hearth.Core.People;

namespace Hearth.Core.Matching.Running;

/// <summary>
/// A part of a person or a family that was one of its own before a merge gets back the id it had: it is not a new one, and what was
/// recorded of it is its own again.
/// </summary>
internal static class IdsAgain
{
    /// <param name="kept">What ids would be.</param>
    /// <param name="groups">The records of each person, or the members of each family.</param>
    /// <param name="ofMerged">Which had been of whoever was merged into another.</param>
    /// <param name="isKnown">Whether an id is of before.</param>
    public static IdsKept Of<T>(
        IdsKept kept,
        IReadOnlyList<IReadOnlyCollection<T>> groups,
        ILookup<Guid, T> ofMerged,
        Func<Guid, bool> isKnown
    )
        where T : notnull
    {
        var ids = kept.Ids.ToArray();
        var used = ids.ToHashSet();
        var owners = Owners(ofMerged);
        var split = kept.Split.ToList();
        for (var g = 0; g < ids.Length && owners.Count > 0; g++)
        {
            if (isKnown(ids[g]) || Most(groups[g], owners, ofMerged, used) is not { } id)
                continue;
            split.RemoveAll(s => s.New == ids[g]);
            ids[g] = id;
            used.Add(id);
        }
        return new(ids, kept.Merged, split);
    }

    /// <summary>Whose each had been.</summary>
    public static ILookup<T, Guid> Owners<T>(ILookup<Guid, T> ofMerged)
        where T : notnull =>
        ofMerged.SelectMany(m => m.Select(item => (item, m.Key))).ToLookup(o => o.item, o => o.Key);

    /// <summary>The one of whom more than half is here: a child who has left home is not the family come back.</summary>
    public static Guid? Most<T>(
        IReadOnlyCollection<T> group,
        ILookup<T, Guid> owners,
        ILookup<Guid, T> ofMerged,
        IReadOnlySet<Guid> used
    )
        where T : notnull =>
        group
            .SelectMany(item => owners[item])
            .CountBy(id => id)
            .Where(o => !used.Contains(o.Key) && 2 * o.Value > ofMerged[o.Key].Count())
            .OrderByDescending(o => o.Value)
            .ThenBy(o => o.Key.ToString(), StringComparer.Ordinal)
            .Select(o => (Guid?)o.Key)
            .FirstOrDefault();
}
