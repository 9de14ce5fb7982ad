namespace Hearth.Core.People;

/// <summary>What became of ids from one run to the next.</summary>
internal sealed record IdsKept(
    IReadOnlyList<Guid> Ids,
    IReadOnlyDictionary<Guid, Guid> Merged,
    IReadOnlyList<(Guid From, Guid New)> Split
);

/// <summary>Gives each new group the id of the old one it shares most with; ties go to the oldest id. No id is used twice.</summary>
internal static class StableIds
{
    public static IdsKept Keep<T>(
        IReadOnlyList<IReadOnlyList<T>> groups,
        IReadOnlyDictionary<T, IReadOnlyList<Guid>> before
    )
        where T : notnull
    {
        var overlaps = new List<(int Shared, Guid Old, int Group)>();
        for (var g = 0; g < groups.Count; g++)
            foreach (
                var old in groups[g]
                    .SelectMany(item => before.TryGetValue(item, out var ids) ? ids : [])
                    .CountBy(id => id)
            )
                overlaps.Add((old.Value, old.Key, g));

        // Version 7 ids begin with their time, so the smallest text is the oldest.
        var order = overlaps
            .OrderByDescending(o => o.Shared)
            .ThenBy(o => o.Old.ToString(), StringComparer.Ordinal)
            .ThenBy(o => o.Group)
            .ToArray();
        var kept = new Guid?[groups.Count];
        var used = new HashSet<Guid>();
        foreach (var (_, old, group) in order)
        {
            if (kept[group] is null && used.Add(old))
                kept[group] = old;
        }
        var ids = kept.Select(k => k ?? Guid.CreateVersion7()).ToArray();
        var merged = new Dictionary<Guid, Guid>();
        var split = new List<(Guid, Guid)>();
        foreach (var (_, old, group) in order)
        {
            if (!used.Contains(old))
                merged.TryAdd(old, ids[group]);
            else if (kept[group] is null)
                split.Add((old, ids[group]));
        }
        return new(ids, merged, split);
    }
}
