using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Sharing.Requests;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>The hub asks partners what they know of somebody a contact is about.</summary>
public sealed record AskPartnersAbout(
    Guid Contact,
    int No,
    IReadOnlyList<string> Holders,
    string Purpose,
    IReadOnlyList<string> Categories,
    string Why,
    string Alternatives
);

/// <summary>Each is a request like any other, decided by the agreements; all are asked, or none.</summary>
public sealed class AskPartnersAboutOperation(
    AppDb db,
    AskPartnerOperation ask,
    HiddenAddressQuery addresses,
    TimeProvider clock
)
{
    public async Task<Outcome<IReadOnlyList<InformationRequest>>> RunAsync(
        AskPartnersAbout request,
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
        if (request.Holders.Count == 0)
            return Outcome.Refused("Choose whom to ask.");
        // Whoever reads the question elsewhere is not among those who are named.
        var who =
            said.PersonId is { } person
            && (await addresses.OfAsync([person], Actor.Nobody, cancel)).Count > 0
                ? said.Asked with
                {
                    Address = null,
                    Postcode = null,
                }
                : said.Asked;
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        List<InformationRequest> asked = [];
        foreach (var holder in request.Holders.Distinct(StringComparer.Ordinal))
        {
            var outcome = await ask.RunAsync(
                new(
                    holder,
                    who,
                    request.Purpose,
                    request.Categories,
                    request.Why,
                    request.Alternatives
                ),
                actor,
                cancel
            );
            if (outcome is not Outcome<InformationRequest>.Ok { Value: var one })
                return outcome is Outcome<InformationRequest>.Refused refused
                    ? Outcome.Refused(refused.Reason)
                    : Outcome.NotFound;
            db.ContactEnquiries.Add(new() { ContactId = contact.Id, RequestId = one.Id });
            asked.Add(one);
        }
        var saved = await db.SaveAsync<IReadOnlyList<InformationRequest>>(
            asked,
            Event.By(actor, "cases.partners-asked", contact.Subject, clock.UtcNow()),
            cancel
        );
        if (saved is Outcome<IReadOnlyList<InformationRequest>>.Ok)
            await all.CommitAsync(cancel);
        return saved;
    }
}
