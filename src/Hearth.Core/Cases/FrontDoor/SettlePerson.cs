using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>Who somebody of a contact is.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="No">Which of its people.</param>
/// <param name="Person">Who that is; null: nobody who is known.</param>
/// <param name="Family">The family that the contact is about, once it is known.</param>
/// <param name="Version">Of the contact.</param>
public sealed record SettlePerson(
    Guid Contact,
    int No,
    PersonId? Person,
    FamilyId? Family,
    int Version
);

/// <summary>
/// A person says who is meant; the engine only proposes. The family is one that the person belongs to, and a contact is about one:
/// another never takes its place unseen.
/// </summary>
public sealed class SettlePersonOperation(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<Contact>> RunAsync(
        SettlePerson request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await ContactAccess.OfAsync(db, clock, request.Contact, actor, cancel)
                is not { } contact
            || contact.People.SingleOrDefault(p => p.No == request.No) is not { } said
        )
            return Outcome.NotFound;
        if (contact.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (contact.Decision is not null)
            return Outcome.Refused(
                "This contact is decided. What it was decided on stays as it was."
            );
        if (request is { Family: not null, Person: null })
            return Outcome.Refused("Choose who is meant before the family.");
        if (request.Family is { } family)
        {
            if (
                await access.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is null
                || !await db.FamilyMembers.AnyAsync(
                    m => m.FamilyId == family && m.PersonId == request.Person,
                    cancel
                )
            )
                return Outcome.NotFound;
        }
        else if (
            request.Person is { } person
            && !await db.People.AnyAsync(p => p.Id == person, cancel)
        )
            return Outcome.NotFound;
        var stays = await StaysAsync(contact, said, cancel);
        if (stays && request.Family is { } another && another != contact.FamilyId)
            return Outcome.Refused(
                "This contact is about another family already. Choose them without their family, or look again at whoever it is known by."
            );
        contact.FamilyId = request.Family ?? (stays ? contact.FamilyId : null);
        (said.PersonId, said.IsNotKnown) = (request.Person, request.Person is null);
        (said.SettledBy, said.SettledAt) = (actor.UserId, clock.UtcNow());
        db.Entry(contact).State = EntityState.Modified;
        return await db.SaveAsync(
            contact,
            Event.By(actor, "cases.contact-matched", contact.Subject, clock.UtcNow()),
            cancel
        );
    }

    /// <summary>
    /// Whether the contact's family is its family whatever is said of this person: not so where it is known by them alone.
    /// </summary>
    private async Task<bool> StaysAsync(
        Contact contact,
        ContactPerson said,
        CancellationToken cancel
    )
    {
        if (contact.FamilyId is not { } family)
            return false;
        var settled = contact.People.Select(p => p.PersonId).OfType<PersonId>().ToArray();
        var members = await db
            .FamilyMembers.Where(m => m.FamilyId == family && settled.Contains(m.PersonId))
            .Select(m => m.PersonId)
            .ToListAsync(cancel);
        bool Belongs(ContactPerson person) => person.PersonId is { } id && members.Contains(id);
        return !Belongs(said) || contact.People.Any(p => p.No != said.No && Belongs(p));
    }
}
