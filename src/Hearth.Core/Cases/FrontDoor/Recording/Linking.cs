using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Linkage.Standardise;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.FrontDoor.Recording;

/// <summary>
/// Ties what was written down to who it is: at once, and by decisions that later runs respect. The record of somebody known is
/// theirs, and two people of one name in one contact are two.
/// </summary>
internal sealed class Linking(AppDb db, TimeProvider clock)
{
    public async Task AddAsync(
        Contact contact,
        IReadOnlyList<PersonOfContact> people,
        int run,
        Actor actor,
        CancellationToken cancel
    )
    {
        var ids = people.Select(p => p.Identity.Id).ToArray();
        var linked = await db
            .PersonLinks.Where(l => ids.Contains(l.IdentityId))
            .Select(l => l.IdentityId)
            .ToHashSetAsync(cancel);
        foreach (var person in people.Where(p => !linked.Contains(p.Identity.Id)))
        {
            var theirs = await IdentitiesOf.ReadAsync(db, person.Person.Id, cancel);
            if (person.Said.PersonId is null)
                db.People.Add(person.Person);
            else if (theirs.Length > 0)
                Decide(
                    contact,
                    DecisionKind.SamePerson,
                    theirs,
                    person,
                    theirs.ToDictionary(i => i, _ => person.Person.Id),
                    actor
                );
            db.PersonLinks.Add(
                new()
                {
                    IdentityId = person.Identity.Id,
                    PersonId = person.Person.Id,
                    RunNo = run,
                    Because = $"Recorded at the front door, {contact.Reference}",
                }
            );
        }
        foreach (var namesakes in people.GroupBy(p => Given(p)).Where(g => g.Key is not null))
        foreach (var (at, one) in namesakes.Index())
        foreach (var other in namesakes.Skip(at + 1))
            Decide(
                contact,
                DecisionKind.DifferentPersons,
                [one.Identity.Id],
                other,
                new Dictionary<long, PersonId>(),
                actor
            );
    }

    private void Decide(
        Contact contact,
        DecisionKind kind,
        IEnumerable<long> left,
        PersonOfContact right,
        IReadOnlyDictionary<long, PersonId> personOf,
        Actor actor
    ) =>
        MakeDecision.Add(
            db,
            clock,
            new()
            {
                Kind = kind,
                Reason = $"Said at the front door, {contact.Reference}",
                Identities = MakeDecision.Sides(left, [right.Identity.Id]),
            },
            personOf,
            actor
        );

    private static string? Given(PersonOfContact person) =>
        PersonName.FirstWord(person.Identity.Forename);
}
