using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.FrontDoor.Recording;
using Hearth.Core.Cases.Steps;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;
using Case = Hearth.Core.Cases.Case;

namespace Hearth.Core.Tests.Cases;

/// <summary>What comes to the front door of an invented council, and what is done with it.</summary>
internal static class GivenContacts
{
    public static async Task<Contact> ReferAsync(
        this Council council,
        RecordContact said,
        Actor by
    ) => (await RecordAsync(council, said, by)).ShouldBeOfType<Outcome<Contact>.Ok>().Value;

    public static async Task<string> RefuseAsync(
        this Council council,
        RecordContact said,
        Actor by
    ) => (await RecordAsync(council, said, by)).ShouldBeOfType<Outcome<Contact>.Refused>().Reason;

    public static Task<Outcome<Contact>> AskAsync(this Council council, AskForSupport asked) =>
        council.Database.WithAsync<AskForSupportOperation, Outcome<Contact>>(o =>
            o.RunAsync(asked, default)
        );

    public static async Task<Contact> SettleAsync(
        this Council council,
        Contact contact,
        PersonId person,
        FamilyId family,
        Actor by
    ) =>
        (
            await council.Database.WithAsync<SettlePersonOperation, Outcome<Contact>>(o =>
                o.RunAsync(new(contact.Id, 1, person, family, contact.Version), by, default)
            )
        )
            .ShouldBeOfType<Outcome<Contact>.Ok>()
            .Value;

    public static Task<Outcome<FamilyId>> RecordFamilyAsync(
        this Council council,
        Contact contact,
        Actor by,
        Dictionary<int, FamilyPlace> places
    ) =>
        council.Database.WithAsync<RecordFamilyOperation, Outcome<FamilyId>>(o =>
            o.RunAsync(new(contact.Id, places, contact.Version), by, default)
        );

    public static async Task<FamilyId> RecordedAsync(
        this Council council,
        Contact contact,
        Actor by,
        Dictionary<int, FamilyPlace> places
    ) =>
        (await council.RecordFamilyAsync(contact, by, places))
            .ShouldBeOfType<Outcome<FamilyId>.Ok>()
            .Value;

    public static Task<Outcome<Contact>> DecideAsync(
        this Council council,
        Contact contact,
        ContactDecision decision,
        Actor by,
        bool section47 = false
    ) =>
        council.Database.WithAsync<DecideContactOperation, Outcome<Contact>>(o =>
            o.RunAsync(
                new(
                    contact.Id,
                    decision,
                    "early-help",
                    "School and health visitor say the same",
                    "Two services can meet this with them",
                    section47,
                    contact.Version
                ),
                by,
                default
            )
        );

    public static Task<Outcome<Contact>> TellAsync(
        this Council council,
        Contact contact,
        string what,
        Actor by
    ) =>
        council.Database.WithAsync<TellReferrerOperation, Outcome<Contact>>(o =>
            o.RunAsync(new(contact.Id, ContactChannel.Hearth, what, contact.Version), by, default)
        );

    public static Task<IReadOnlyList<MyContact>> OwnAsync(this Council council, Actor by) =>
        council.Database.WithAsync<MyContactsQuery, IReadOnlyList<MyContact>>(q =>
            q.RunAsync(by, default)
        );

    public static async Task<IReadOnlyList<ContactListed>> QueueAsync(
        this Council council,
        Actor by
    ) =>
        (
            await council.Database.WithAsync<ContactsQuery, ContactsPage?>(q =>
                q.RunAsync(ContactsPart.ToDecide, 1, by, default)
            )
        )!.Contacts;

    public static async Task<IReadOnlyList<StepListed>> StepsAsync(
        this Council council,
        Actor by
    ) =>
        (
            await council.Database.WithAsync<StepsQuery, IReadOnlyList<StepListed>?>(q =>
                q.RunAsync(by, default)
            )
        )!;

    public static Task<Outcome<SocialCareStep>> StepUpAsync(
        this Council council,
        StepUpCase step,
        Actor by
    ) =>
        council.Database.WithAsync<StepUpCaseOperation, Outcome<SocialCareStep>>(o =>
            o.RunAsync(step, by, default)
        );

    public static Task<Outcome<SocialCareStep>> AnswerAsync(
        this Council council,
        SocialCareStep step,
        bool taken,
        string why,
        Actor by
    ) =>
        council.Database.WithAsync<AnswerStepOperation, Outcome<SocialCareStep>>(o =>
            o.RunAsync(new(step.Id, taken, why, step.Version), by, default)
        );

    public static Task<List<Case>> CasesAsync(this Council council, FamilyId family) =>
        council.Database.WithAsync<AppDb, List<Case>>(db =>
            db.Cases.Where(c => c.FamilyId == family).ToListAsync()
        );

    private static Task<Outcome<Contact>> RecordAsync(
        Council council,
        RecordContact said,
        Actor by
    ) =>
        council.Database.WithAsync<RecordContactOperation, Outcome<Contact>>(o =>
            o.RunAsync(said, by, default)
        );
}
