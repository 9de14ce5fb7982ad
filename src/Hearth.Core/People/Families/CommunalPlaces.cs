namespace Hearth.Core.People.Families;

/// <summary>
/// Infers refuges, hostels, children's homes and student houses from who is seen there. No source says which they are,
/// and sharing one makes no family. A blended family may bring three or four surnames to one home, and its members share
/// parts of them or are named together; strangers do neither.
/// </summary>
internal static class CommunalPlaces
{
    private const int UnitsAtOnce = 5;
    private const int GrownUnitsAtOnce = 4;
    private const int ChildrenAtOnce = 3;
    private const int StudentsAtOnce = 3;

    // Younger children go to foster families; three of them with three names are a blended family's.
    private const int YoungestInHome = 10;

    public static HashSet<string> Find(FamilyEvidence evidence, Sets related)
    {
        var communal = new HashSet<string>(StringComparer.Ordinal);
        var placesOf = evidence
            .Stays.GroupBy(s => s.Person)
            .ToDictionary(
                g => g.Key,
                g => g.Select(s => s.Place).ToHashSet(StringComparer.Ordinal)
            );
        foreach (var place in evidence.Stays.GroupBy(s => s.Place, StringComparer.Ordinal))
        {
            var people = place
                .Where(s => evidence.People[s.Person].Names.Count > 0)
                .GroupBy(s => s.Person)
                .Select(g => new Seen(g.Key, g.Min(s => s.FirstSeen), g.Max(s => s.To)))
                .ToArray();
            if (people.Length >= ChildrenAtOnce && IsCommunal(people))
                communal.Add(place.Key);
        }
        return communal;

        bool IsCommunal(Seen[] people) =>
            people
                .Select(p => p.From)
                .Distinct()
                .Select(day => people.Where(p => p.From <= day && day <= p.To).ToArray())
                .Where(present => present.Length >= ChildrenAtOnce)
                .Any(present =>
                    AreStrangers(
                        [
                            .. Kin.Units(
                                [.. present.Select(p => p.Person)],
                                evidence,
                                related,
                                MovedTogether
                            ),
                        ],
                        evidence
                    )
                );

        // Strangers meet at one such place; whoever is at two addresses with another goes about with them.
        bool MovedTogether(int one, int other) =>
            placesOf[one].Count > 1
            && placesOf[one].Intersect(placesOf[other]).Take(2).Count() == 2;
    }

    private static bool AreStrangers(IReadOnlyList<int[]> units, FamilyEvidence evidence)
    {
        if (units.Count >= UnitsAtOnce)
            return true;
        var grown = units.Count(u => u.Any(p => AgeOf(p, evidence) is null or >= Ages.Adult));
        if (grown >= GrownUnitsAtOnce)
            return true;
        var ages = units.SelectMany(u => u).Select(p => AgeOf(p, evidence)).ToArray();
        return units.Count >= ChildrenAtOnce
                && units.All(u => u.Length == 1)
                && ages.All(a => a < Ages.Adult)
                && (units.Count > ChildrenAtOnce || ages.All(a => a >= YoungestInHome))
            || units.Count >= StudentsAtOnce && ages.All(a => a is >= Ages.Adult and <= 26);
    }

    private static int? AgeOf(int person, FamilyEvidence evidence) =>
        Ages.At(evidence.People[person].BirthDate, evidence.AsAt);

    private sealed record Seen(int Person, DateOnly From, DateOnly To);
}
