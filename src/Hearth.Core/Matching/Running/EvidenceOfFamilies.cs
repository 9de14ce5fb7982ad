using Hearth.Core.People;
using Hearth.Core.People.Families;

namespace Hearth.Core.Matching.Running;

/// <summary>Turns what is known of identities into what is known of the persons they were linked to.</summary>
internal static class EvidenceOfFamilies
{
    public static FamilyEvidence Of(
        IReadOnlyList<Person> people,
        IReadOnlyList<Standing> known,
        int[] personOf,
        DateOnly asAt
    )
    {
        var stays = new List<Stay>(known.Count);
        var said = new List<Statement>();
        for (var i = 0; i < known.Count; i++)
        {
            var (who, source) = (known[i].Identity, known[i].SourceId);
            if (IdentityTable.Place(who) is { } place)
                stays.Add(new(personOf[i], place, known[i].From, known[i].To, source));
            if (who.HouseholdRef is { } reference)
                said.Add(new(personOf[i], source, reference, who.Relationship));
        }
        return new(
            [
                .. people.Select(p => new FamilyPerson(
                    p.Surname,
                    p.BirthDate,
                    p.ExpectedDate,
                    p.DeathDate
                )),
            ],
            stays,
            said,
            asAt
        );
    }
}
