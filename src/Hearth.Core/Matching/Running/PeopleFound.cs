using Hearth.Core.People;
using Hearth.Linkage.Cluster;

namespace Hearth.Core.Matching.Running;

/// <summary>Persons in order of cluster, those of earlier runs no record stands for, and the links.</summary>
internal sealed record PeopleFound(
    IReadOnlyList<Person> People,
    IReadOnlyList<Person> Unseen,
    IReadOnlyList<PersonLink> Links,
    IdsKept Ids
)
{
    /// <summary>Of whom, of those who are merged, each person holds records.</summary>
    public ILookup<Guid, Guid> Holds { get; init; } = Array.Empty<Guid>().ToLookup(g => g);

    public static PeopleFound Make(
        int run,
        Standing[] known,
        Clustering clusters,
        PeopleBefore before,
        double?[] weights,
        IReadOnlySet<int> namesakes,
        StandingDecisions decided
    )
    {
        var groups = new List<Standing>[clusters.Count];
        for (var i = 0; i < known.Length; i++)
            (groups[clusters.ClusterOf[i]] ??= []).Add(known[i]);
        IReadOnlyList<long>[] identities =
        [
            .. groups.Select(g => (IReadOnlyList<long>)[.. g.Select(k => k.Identity.Id)]),
        ];
        var ids = PeopleAgain.Of(StableIds.Keep(identities, before.PersonOf), identities, before);
        var people = new Person[groups.Length];
        for (var c = 0; c < groups.Length; c++)
        {
            var id = ids.Ids[c];
            var old = before.People.GetValueOrDefault(id);
            people[c] = new Person
            {
                Id = new(id),
                CreatedRun = old?.CreatedRun ?? run,
                SeenRun = run,
                Version = old is null ? 0 : old.Version + 1,
            };
            PersonValues.Put(people[c], groups[c]);
        }
        foreach (var (record, birth) in decided.Births)
            PersonValues.PutBirth(people[clusters.ClusterOf[record]], birth);
        var standing = ids.Ids.ToHashSet();
        var unseen = before.People.Values.Where(p => !standing.Contains(p.Id.Value)).ToArray();
        foreach (var person in unseen)
            if (ids.Merged.TryGetValue(person.Id.Value, out var into))
                person.MergedInto = new(into);
        var byHand = decided.MustLink.SelectMany(p => (int[])[p.Item1, p.Item2]).ToHashSet();
        var links = known.Select(
            (k, i) =>
            {
                var alone = groups[clusters.ClusterOf[i]].Count == 1;
                return new PersonLink
                {
                    IdentityId = k.Identity.Id,
                    PersonId = people[clusters.ClusterOf[i]].Id,
                    RunNo = run,
                    MatchWeight = alone ? null : weights[i],
                    Because =
                        byHand.Contains(i) ? "Decided by a person"
                        : alone ? "No other identity matches"
                        : namesakes.Contains(i) ? NamesakesInFamily.Because
                        : "Linked by the model",
                };
            }
        );
        var owners = IdsAgain.Owners(before.IdentitiesOfMerged);
        var holds = identities
            .SelectMany((of, c) => of.SelectMany(i => owners[i]).Select(o => (Id: ids.Ids[c], o)))
            .Where(h => !standing.Contains(h.o))
            .Distinct()
            .ToLookup(h => h.Id, h => h.o);
        return new(people, unseen, [.. links], ids) { Holds = holds };
    }
}
