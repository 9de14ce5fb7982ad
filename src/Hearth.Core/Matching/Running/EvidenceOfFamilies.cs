using Hearth.Core.People;
using Hearth.Core.People.Families;

namespace Hearth.Core.Matching.Running;

/// <summary>Turns what is known of identities into what is known of the persons they were linked to.</summary>
internal static class EvidenceOfFamilies
{
    public static FamilyEvidence Of(
        IReadOnlyList<Person> people,
        IReadOnlyList<Standing> known,
        string?[] places,
        int[] personOf,
        DateOnly asAt,
        StandingDecisions decided
    )
    {
        var stays = new List<Stay>(known.Count);
        var postcodes = new List<Stay>();
        var said = new List<Statement>();
        var surnames = new SortedSet<string>?[people.Count];
        for (var i = 0; i < known.Count; i++)
        {
            var (who, source) = (known[i].Identity, known[i].SourceId);
            foreach (var name in new[] { who.Surname, who.FormerSurname }.OfType<string>())
                (surnames[personOf[i]] ??= new(StringComparer.Ordinal)).Add(name);
            var stay = new Stay(
                personOf[i],
                places[i] ?? who.Postcode ?? "",
                known[i].From,
                known[i].To,
                source,
                known[i].Seen,
                Told: known[i].Told
            );
            if (stay.Place.Contains('|', StringComparison.Ordinal))
                stays.Add(stay);
            else if (stay.Place.Length > 0)
                postcodes.Add(stay);
            if (who.HouseholdRef is { } reference)
                said.Add(new(personOf[i], source, reference, who.Relationship));
        }
        said.AddRange(
            decided.Said.Select(d => new Statement(personOf[d.Record], d.Source, d.Reference, d.As))
        );
        return new(
            [
                .. people.Select(
                    (p, i) =>
                        new FamilyPerson(
                            surnames[i] is { } names ? string.Join(' ', names) : null,
                            p.BirthDate,
                            p.ExpectedDate,
                            p.DeathDate,
                            p.Forename
                        )
                ),
            ],
            stays,
            said,
            asAt
        )
        {
            PostcodeStays = postcodes,
            NotOneFamily = decided
                .NotOneFamily.Select(p => (personOf[p.Item1], personOf[p.Item2]))
                .Where(p => p.Item1 != p.Item2)
                .ToHashSet(),
        };
    }
}
