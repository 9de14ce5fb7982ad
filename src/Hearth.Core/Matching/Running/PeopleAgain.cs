using Hearth.Core.People;

namespace Hearth.Core.Matching.Running;

/// <summary>Two who were found to be one and are two after all are who each of them was, whichever of them kept the one id.</summary>
internal static class PeopleAgain
{
    public static IdsKept Of(
        IdsKept kept,
        IReadOnlyList<IReadOnlyList<long>> groups,
        PeopleBefore before
    )
    {
        if (before.IdentitiesOfMerged.Count == 0)
            return kept;
        var again = IdsAgain.Of(kept, groups, before.IdentitiesOfMerged, before.People.ContainsKey);
        return Exchanged(again, groups, before);
    }

    /// <summary>Of two who part the one who had come may have kept the id of the one who was there, who then had to have a new one.</summary>
    private static IdsKept Exchanged(
        IdsKept kept,
        IReadOnlyList<IReadOnlyList<long>> groups,
        PeopleBefore before
    )
    {
        var ids = kept.Ids.ToArray();
        var used = ids.ToHashSet();
        var owners = IdsAgain.Owners(before.IdentitiesOfMerged);
        var at = ids.Select((id, g) => (id, g)).ToDictionary(i => i.id, i => i.g);
        var (split, merged) = (kept.Split.ToList(), new Dictionary<Guid, Guid>(kept.Merged));
        for (var g = 0; g < ids.Length; g++)
        {
            if (
                before.People.ContainsKey(ids[g])
                || groups[g].Select(Was).FirstOrDefault(w => w is not null) is not { } was
                || !at.TryGetValue(was, out var there)
                || !groups[g].Any(IsOwn)
                || groups[there].Any(IsOwn)
                || IdsAgain.Most(groups[there], owners, before.IdentitiesOfMerged, used)
                    is not { } came
            )
                continue;
            split.RemoveAll(s => s.New == ids[g]);
            foreach (var (id, into) in kept.Merged.Where(m => m.Value == was))
                merged[id] = came;
            (ids[g], ids[there]) = (was, came);
            (at[was], at[came]) = (g, there);
            used.Add(came);
        }
        return new(ids, merged, split);

        Guid? Was(long identity) =>
            before.Left.TryGetValue(identity, out var left) ? left
            : before.PersonOf.TryGetValue(identity, out var of) && of.Count > 0 ? of[0]
            : null;

        bool IsOwn(long identity) => !owners.Contains(identity);
    }
}
