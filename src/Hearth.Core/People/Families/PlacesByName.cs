namespace Hearth.Core.People.Families;

/// <summary>
/// Where a source gives a postcode and no address, the one home of that postcode where the person is known by other
/// sources, or someone a source says belongs to them; failing those, where someone of their name lives. Of several such
/// homes the one with the most of them; where that is none, or not one alone, the home stays unknown.
/// </summary>
internal static class PlacesByName
{
    public static FamilyEvidence Resolve(FamilyEvidence evidence, Sets related)
    {
        var places = evidence
            .Stays.GroupBy(s => s.Place[..s.Place.IndexOf('|', StringComparison.Ordinal)])
            .ToDictionary(g => g.Key, g => g.Select(s => (s.Place, s.Person)).Distinct().ToArray());
        var found = new List<Stay>();
        foreach (var stay in evidence.PostcodeStays)
        {
            if (!places.TryGetValue(stay.Place, out var near))
                continue;
            var who = evidence.People[stay.Person];
            var own = near.Where(n =>
                    n.Person == stay.Person || related.Of(n.Person) == related.Of(stay.Person)
                )
                .ToArray();
            var homes = (
                own.Length > 0
                    ? own
                    : near.Where(n => evidence.People[n.Person].SharesNameWith(who))
            )
                .CountBy(n => n.Place)
                .OrderByDescending(n => n.Value)
                .Take(2)
                .ToArray();
            if (homes.Length == 1 || homes.Length == 2 && homes[0].Value > homes[1].Value)
                found.Add(stay with { Place = homes[0].Key, ByName = true });
        }
        return evidence with { Stays = [.. evidence.Stays, .. found] };
    }
}
