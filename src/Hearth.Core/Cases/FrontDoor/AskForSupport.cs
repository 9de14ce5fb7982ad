using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Rules.Cases;
using Hearth.Rules.Loading;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>A family asks for itself, by the public form. What somebody is not sure of they leave out.</summary>
/// <param name="Name">Who asks.</param>
/// <param name="Is">What they are to the family, such as mum.</param>
/// <param name="Phone">To be rung back; this or the e-mail address is needed.</param>
/// <param name="Email">To be written to.</param>
/// <param name="Postcode">Where they live.</param>
/// <param name="Children">Whom they look after, one a line, as far as they want to say.</param>
/// <param name="Happening">In their words.</param>
/// <param name="WouldHelp">In their words.</param>
/// <param name="SafeToContact">When and how it is safe.</param>
public sealed record AskForSupport(
    string? Name,
    string? Is,
    string? Phone,
    string? Email,
    string? Postcode,
    IReadOnlyList<PersonSaid> Children,
    string? Happening,
    string? WouldHelp,
    string? SafeToContact
);

/// <summary>
/// Open to everybody (requirement SU-3). Nothing is answered but a reference: whether anybody is known here is nobody's to find
/// out by asking.
/// </summary>
public sealed class AskForSupportOperation(
    AppDb db,
    FrontDoorRules rules,
    Rulebook rulebook,
    TimeProvider clock
)
{
    public async Task<Outcome<Contact>> RunAsync(AskForSupport request, CancellationToken cancel)
    {
        if (AskForSupportRules.Wrong(request) is { Reason: var wrong })
            return Outcome.Refused(wrong);
        var contact = NewContact.Of(
            new(
                ContactKind.SelfReferral,
                ContactChannel.Web,
                new(request.Name!, request.Is, request.Email, request.Phone),
                [Asker(request), .. request.Children],
                request.Happening!,
                request.WouldHelp,
                AgreementSought.Agreed,
                null,
                null,
                null,
                request.SafeToContact
            ),
            rules,
            rulebook.BankHolidays,
            clock,
            Actor.Nobody
        );
        db.Contacts.Add(contact);
        using var unlimited = db.Unlimited();
        return await db.SaveAsync(
            contact,
            Event.By(Actor.Nobody, "cases.support-asked", contact.Subject, contact.ReceivedAt),
            cancel
        );
    }

    private static PersonSaid Asker(AskForSupport request)
    {
        var names = request.Name!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new(
            new PersonAsked
            {
                Forename = names[0],
                Surname = names.Length > 1 ? names[^1] : null,
                Postcode = string.IsNullOrWhiteSpace(request.Postcode)
                    ? null
                    : request.Postcode.Trim(),
            },
            request.Is
        );
    }
}
