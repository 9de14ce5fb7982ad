using Hearth.Core.Matching.Running;
using Hearth.Core.People;
using Hearth.Core.People.Families;
using Hearth.Core.Sources;

namespace Hearth.Core.Cases.FrontDoor.Recording;

/// <summary>Somebody of a contact who is of the family: as a record says it, and who it is.</summary>
internal sealed record PersonOfContact(ContactPerson Said, Identity Identity, Person Person)
{
    public string Key(Contact contact) => $"{contact.Reference}/{Said.No}";

    /// <summary>Who is not known here becomes somebody who is.</summary>
    public static PersonOfContact Of(
        Contact contact,
        ContactPerson said,
        FamilyPlace place,
        Person? known,
        int run,
        DateOnly today
    )
    {
        var identity = said.Asked.AsIdentity();
        (identity.HouseholdRef, identity.Relationship) = (
            contact.Reference,
            FamilyPlaces.AsSaid(place)
        );
        if (place == FamilyPlace.Expected)
            (identity.ExpectedDate, identity.BirthDate, identity.BirthAccuracy) = (
                identity.BirthDate,
                null,
                BirthAccuracy.Unknown
            );
        if (known is not null)
            return new(said, identity, known);
        var made = new Person
        {
            Id = PersonId.New(),
            CreatedRun = run,
            SeenRun = run,
        };
        PersonValues.Put(
            made,
            [new(identity, RecordsOfHearth.FrontDoor, today, today, today, today, 1)]
        );
        return new(said, identity, made);
    }

    /// <summary>Their family by the rules of every family, from what the contact says; null when no child is among them.</summary>
    public static BuiltFamily? Family(
        Contact contact,
        IReadOnlyList<PersonOfContact> people,
        DateOnly today
    )
    {
        var places = IdentityTable.Places([.. people.Select(p => p.Identity)]);
        BuiltMember[] members =
        [
            .. FamilyBuilder
                .Build(
                    new(
                        [
                            .. people.Select(p => new FamilyPerson(
                                p.Person.Surname,
                                p.Person.BirthDate,
                                p.Person.ExpectedDate,
                                p.Person.DeathDate,
                                p.Person.Forename
                            )),
                        ],
                        [
                            .. places
                                .Index()
                                .Where(p => p.Item is not null)
                                .Select(p => new Stay(
                                    p.Index,
                                    p.Item!,
                                    today,
                                    today,
                                    RecordsOfHearth.FrontDoor
                                )),
                        ],
                        [
                            .. people.Select(
                                (p, i) =>
                                    new Statement(
                                        i,
                                        RecordsOfHearth.FrontDoor,
                                        contact.Reference,
                                        p.Identity.Relationship
                                    )
                            ),
                        ],
                        today
                    )
                )
                .SelectMany(f => f.Members)
                .DistinctBy(m => m.Person),
        ];
        return members.Length == 0 ? null : new(members);
    }
}
