using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.People;
using Hearth.Core.Sharing.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.FrontDoor;

/// <param name="Person">As the referrer says.</param>
/// <param name="Matches">Who may be meant, the likeliest first, among those the reader may know of.</param>
/// <param name="WhyNone">Why nobody could be looked for.</param>
public sealed record PersonMatched(
    ContactPerson Person,
    IReadOnlyList<PersonFound> Matches,
    string? WhyNone
)
{
    /// <summary>Where they live is not for the reader.</summary>
    public bool IsHidden { get; init; }
}

/// <param name="Request">What was asked and answered.</param>
/// <param name="Holder">The asked agency's name.</param>
public sealed record Enquiry(InformationRequest Request, string Holder);

/// <param name="Contact">What was said and decided.</param>
/// <param name="People">Whom it is about.</param>
/// <param name="Enquiries">What partners were asked, and what they answered.</param>
/// <param name="FamilyName">The family's name, once it is known which.</param>
/// <param name="Standing">Against its clock.</param>
public sealed record ContactRead(
    Contact Contact,
    IReadOnlyList<PersonMatched> People,
    IReadOnlyList<Enquiry> Enquiries,
    string? FamilyName,
    ContactStanding Standing
);

/// <summary>
/// A contact with everything the hub has gathered. Each person not yet settled is looked for at once, so that whoever opens it
/// sees who may be meant and why.
/// </summary>
public sealed class ContactQuery(
    AppDb db,
    FindPersonOperation find,
    HiddenAddressQuery addresses,
    TimeProvider clock
)
{
    /// <param name="id">Of the contact.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancel">When the reader goes away.</param>
    /// <param name="again">Which of its people is looked for although it was said who that is.</param>
    public async Task<ContactRead?> RunAsync(
        Guid id,
        Actor actor,
        CancellationToken cancel,
        int? again = null
    )
    {
        if (await ContactAccess.OfAsync(db, clock, id, actor, cancel) is not { } contact)
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.contact-read",
            contact.Subject,
            null,
            cancel
        );
        var hidden = await addresses.OfAsync(
            [.. contact.People.Select(p => p.PersonId).OfType<PersonId>()],
            actor,
            cancel
        );
        List<PersonMatched> people = [];
        foreach (var person in contact.People)
            people.Add(
                await MatchedAsync(person, contact, again, actor, cancel) with
                {
                    IsHidden = person.PersonId is { } known && hidden.Contains(known),
                }
            );
        var enquiries = await (
            from e in db.ContactEnquiries.AsNoTracking()
            where e.ContactId == id
            join r in db.InformationRequests.AsNoTracking() on e.RequestId equals r.Id
            join a in db.Agencies on r.Holder equals a.Id
            orderby r.AskedAt, r.Id
            select new Enquiry(r, a.Name)
        ).ToListAsync(cancel);
        return new(
            contact,
            people,
            enquiries,
            contact.FamilyId is { } family
                ? await db
                    .Families.Where(f => f.Id == family)
                    .Select(f => f.Name)
                    .SingleOrDefaultAsync(cancel)
                : null,
            ContactClock.Standing(
                contact.Due,
                contact.DecidedAt is { } at ? London.DateOf(at) : null,
                clock.Today()
            )
        );
    }

    private async Task<PersonMatched> MatchedAsync(
        ContactPerson person,
        Contact contact,
        int? again,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (person.IsSettled && person.No != again || contact.Decision is not null)
            return new(person, [], null);
        return await find.RunAsync(new(person.Asked), actor, cancel) switch
        {
            Outcome<PeopleAnswered>.Ok { Value.People: var found } => new(person, found, null),
            Outcome<PeopleAnswered>.Refused { Reason: var why } => new(person, [], why),
            _ => new(person, [], "Your role does not look for people."),
        };
    }
}
