namespace Hearth.Core.People.Families;

/// <summary>Who was at one private address with whom, now or before. Communal places tell nothing.</summary>
internal sealed class LivedTogether
{
    private readonly IReadOnlyList<FamilyPerson> people;
    private readonly ILookup<int, Stay> staysOf;
    private readonly ILookup<string, Stay> staysAt;

    public LivedTogether(FamilyEvidence evidence, IReadOnlySet<string> communal)
    {
        people = evidence.People;
        var stays = evidence.Stays.Where(s => !communal.Contains(s.Place)).ToArray();
        staysOf = stays.ToLookup(s => s.Person);
        staysAt = stays.ToLookup(s => s.Place, StringComparer.Ordinal);
    }

    /// <summary>Who was seen at the same private address at the same time, there or elsewhere now, and until when.</summary>
    public IEnumerable<(int Person, DateOnly Until)> OnceWith(int person) =>
        from mine in staysOf[person]
        from theirs in staysAt[mine.Place]
        where theirs.Person != person && theirs.FirstSeen <= mine.To && mine.FirstSeen <= theirs.To
        select (theirs.Person, theirs.To < mine.To ? theirs.To : mine.To);

    /// <summary>
    /// Whom a child has shared private addresses with: two of them at any time, for those who move on together are
    /// one household; or one at the same time, and a name.
    /// </summary>
    public IEnumerable<int> MovedAboutWith(int child)
    {
        var shared = new Dictionary<int, (HashSet<string> Places, bool AtOnce)>();
        foreach (var mine in staysOf[child])
        foreach (var theirs in staysAt[mine.Place].Where(s => s.Person != child))
        {
            var (places, atOnce) = shared.GetValueOrDefault(theirs.Person, ([], false));
            places.Add(mine.Place);
            shared[theirs.Person] = (
                places,
                atOnce || theirs.FirstSeen <= mine.To && mine.FirstSeen <= theirs.To
            );
        }
        return shared
            .Where(s =>
                s.Value.Places.Count > 1
                || s.Value.AtOnce && people[child].SharesNameWith(people[s.Key])
            )
            .Select(s => s.Key)
            .Order();
    }

    /// <summary>Whether both have been at an address where none of the others was.</summary>
    public bool HaveBeenApart(int[] some, int[] others)
    {
        var (mine, theirs) = (PlacesOf(some), PlacesOf(others));
        return !mine.IsSubsetOf(theirs) && !theirs.IsSubsetOf(mine);
    }

    private HashSet<string> PlacesOf(int[] these) =>
        these.SelectMany(p => staysOf[p]).Select(s => s.Place).ToHashSet(StringComparer.Ordinal);
}
