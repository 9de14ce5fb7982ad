namespace Hearth.Core.People.Families;

/// <summary>
/// Infers refuges, hostels, children's homes and student houses from who is seen there. No source says which they are,
/// and sharing one makes no family.
/// </summary>
internal static class CommunalPlaces
{
    private const int UnrelatedAtOnce = 4;
    private const int UnrelatedChildren = 3;
    private const int StudentsAtOnce = 3;

    public static HashSet<string> Find(FamilyEvidence evidence, Sets related)
    {
        var communal = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in evidence.Stays.GroupBy(s => s.Place, StringComparer.Ordinal))
        {
            var units = place
                .GroupBy(s => UnitOf(s, evidence, related))
                .Select(g => new Unit(
                    g.Min(s => s.From),
                    g.Max(s => s.To),
                    [.. g.Select(s => s.Person).Distinct()]
                ))
                .ToArray();
            if (units.Length >= UnrelatedChildren && IsCommunal(units, evidence))
                communal.Add(place.Key);
        }
        return communal;
    }

    private static bool IsCommunal(Unit[] units, FamilyEvidence evidence)
    {
        var most = units
            .Select(at => units.Where(u => u.From <= at.From && at.From <= u.To).ToArray())
            .MaxBy(present => present.Length)!;
        if (most.Length >= UnrelatedAtOnce)
            return true;
        var ages = most.SelectMany(u => u.People)
            .Select(p => Ages.At(evidence.People[p].BirthDate, evidence.AsAt))
            .ToArray();
        return most.Length >= UnrelatedChildren && ages.All(a => a < 18)
            || most.Length >= StudentsAtOnce && ages.All(a => a is >= 18 and <= 26);
    }

    /// <summary>People of one surname, or said by a source to belong together, count once.</summary>
    private static (int, string) UnitOf(Stay stay, FamilyEvidence evidence, Sets related) =>
        evidence.People[stay.Person].Surname is { } surname
        && related.Of(stay.Person) == stay.Person
            ? (-1, surname)
            : (related.Of(stay.Person), "");

    private sealed record Unit(DateOnly From, DateOnly To, int[] People);
}
