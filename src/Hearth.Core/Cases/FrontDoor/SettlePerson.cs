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

/// <summary>A person says who is meant; the engine only proposes. The family is one that the person belongs to.</summary>
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
            contact.FamilyId = family;
        }
        else if (
            request.Person is { } person
            && !await db.People.AnyAsync(p => p.Id == person, cancel)
        )
            return Outcome.NotFound;
        (said.PersonId, said.IsNotKnown) = (request.Person, request.Person is null);
        (said.SettledBy, said.SettledAt) = (actor.UserId, clock.UtcNow());
        db.Entry(contact).State = EntityState.Modified;
        return await db.SaveAsync(
            contact,
            Event.By(actor, "cases.contact-matched", contact.Subject, clock.UtcNow()),
            cancel
        );
    }
}
