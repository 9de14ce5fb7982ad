using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Rules.Cases;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>Who refers: for whoever is signed in, their own agency and account stand beside it.</summary>
public sealed record Referrer(string Name, string? Is, string? Email, string? Phone)
{
    /// <summary>The agency, where it is somebody else who telephoned; null: the family or the public.</summary>
    public string? AgencyId { get; init; }
}

/// <summary>Somebody the contact is about.</summary>
public sealed record PersonSaid(PersonAsked Asked, string? Relation);

/// <summary>What reached the front door.</summary>
public sealed record RecordContact(
    ContactKind Kind,
    ContactChannel Channel,
    Referrer By,
    IReadOnlyList<PersonSaid> People,
    string Happening,
    string? Asked,
    AgreementSought Agreement,
    string? NotSought,
    string? NotSoughtWhy,
    string? Level,
    string? SafeToContact
);

/// <summary>
/// By a partner's own worker, or by the hub for whoever telephones or writes. Nobody is referred without being asked, or without
/// the reason why not.
/// </summary>
public sealed class RecordContactOperation(
    AppDb db,
    FrontDoorRules rules,
    Rulebook rulebook,
    TimeProvider clock
)
{
    public async Task<Outcome<Contact>> RunAsync(
        RecordContact request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.CasesRefer))
            return Outcome.NotFound;
        if (Wrong(request, rules) is { } reason)
            return Outcome.Refused(reason);
        var contact = NewContact.Of(request, rules, rulebook.BankHolidays, clock, actor);
        db.Contacts.Add(contact);
        // Whoever refers is perhaps none of those who take in what is referred.
        using var unlimited = db.Unlimited();
        return await db.SaveAsync(
            contact,
            Event.By(actor, "cases.contact-recorded", contact.Subject, contact.ReceivedAt),
            cancel
        );
    }

    internal static string? Wrong(RecordContact request, FrontDoorRules rules)
    {
        if (request.Kind is ContactKind.Nomination or ContactKind.Identification)
            return "Nominations and confirmed families come to the front door by themselves.";
        if (string.IsNullOrWhiteSpace(request.By.Name))
            return "Say who is getting in touch.";
        if (request.People.Count == 0)
            return "Say who it is about.";
        if (
            request.People.Any(p =>
                string.IsNullOrWhiteSpace(p.Asked.Forename)
                && string.IsNullOrWhiteSpace(p.Asked.Surname)
            )
        )
            return "Give a name for each person, as far as it is known.";
        if (string.IsNullOrWhiteSpace(request.Happening))
            return "Say what is happening.";
        if (request.Level is { } level && rules.Levels.All(l => l.Id != level))
            return "Choose a level of need, or leave it to the hub.";
        if (request.Agreement != AgreementSought.NotSought)
            return null;
        if (rules.NotSought.All(r => r.Id != request.NotSought))
            return "Choose why the family was not asked.";
        return string.IsNullOrWhiteSpace(request.NotSoughtWhy)
            ? "Say in a sentence why the family was not asked. They may ask to read it."
            : null;
    }
}

/// <summary>A contact as it is kept: its reference, its clock and its people.</summary>
internal static class NewContact
{
    public static Contact Of(
        RecordContact request,
        FrontDoorRules rules,
        IReadOnlySet<DateOnly> bankHolidays,
        TimeProvider clock,
        Actor actor
    )
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var notSought = request.Agreement == AgreementSought.NotSought;
        return new()
        {
            Id = id,
            Reference = Reference.New(),
            Kind = request.Kind,
            Channel = request.Channel,
            ReceivedAt = clock.UtcNow(),
            Due = WorkingDays.After(
                clock.Today(),
                rules.Kinds[request.Kind].WorkingDays,
                bankHolidays
            ),
            RecordedBy = actor.UserId,
            AgencyId = request.By.AgencyId,
            ReferrerName = request.By.Name.Trim(),
            ReferrerIs = Given(request.By.Is),
            ReferrerEmail = Given(request.By.Email),
            ReferrerPhone = Given(request.By.Phone),
            Happening = request.Happening.Trim(),
            Asked = Given(request.Asked),
            SafeToContact = Given(request.SafeToContact),
            Agreement = request.Agreement,
            NotSought = notSought ? request.NotSought : null,
            NotSoughtWhy = notSought ? Given(request.NotSoughtWhy) : null,
            Level = Given(request.Level),
            People =
            [
                .. request.People.Select(
                    (p, i) =>
                        new ContactPerson
                        {
                            ContactId = id,
                            No = i + 1,
                            Said = JsonSerializer.Serialize(p.Asked),
                            Relation = Given(p.Relation),
                        }
                ),
            ],
        };
    }

    private static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
