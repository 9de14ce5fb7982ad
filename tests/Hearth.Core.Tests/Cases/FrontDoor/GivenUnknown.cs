using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.FrontDoor.Recording;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;
using Record = Hearth.Core.Sources.Record;

namespace Hearth.Core.Tests.Cases.FrontDoor;

/// <summary>A family whom nobody has a record of, and what becomes of it.</summary>
internal static class GivenUnknown
{
    internal static readonly PersonSaid Child = new(
        new()
        {
            Forename = "Perpetua",
            Surname = "Newcombe-Test",
            BirthDate = new(2018, 4, 3),
            Address = "4 Invented Row",
            Postcode = "ZZ99 3WZ",
        },
        "Daughter"
    );

    internal static readonly PersonSaid Mother = new(
        new()
        {
            Forename = "Odalys",
            Surname = "Newcombe-Test",
            BirthDate = new(1990, 1, 9),
            Address = "4 Invented Row",
            Postcode = "ZZ99 3WZ",
        },
        "Mum"
    );

    internal static Dictionary<int, FamilyPlace> Of(Contact contact) =>
        contact.People.ToDictionary(p => p.No, p => FamilyPlaces.Guess(p.Relation)!.Value);

    internal static Task<Contact> ReferredAsync(
        Council council,
        Actor hub,
        params PersonSaid[] people
    ) => ReferredAsync(council, hub, null, people);

    /// <summary>The first is known, where somebody is; of the others nobody is.</summary>
    internal static async Task<Contact> ReferredAsync(
        Council council,
        Actor hub,
        PersonId? first,
        params PersonSaid[] people
    )
    {
        var contact = await council.ReferAsync(
            new(
                ContactKind.Referral,
                ContactChannel.Telephone,
                new("Ada Larchfield", "Neighbour", null, null),
                people,
                "They came last week and know nobody",
                null,
                AgreementSought.Agreed,
                null,
                null,
                null,
                null
            ),
            hub
        );
        for (var no = 1; no <= people.Length; no++)
            contact = (
                await council.Database.WithAsync<SettlePersonOperation, Outcome<Contact>>(o =>
                    o.RunAsync(
                        new(contact.Id, no, no == 1 ? first : null, null, contact.Version),
                        hub,
                        default
                    )
                )
            )
                .ShouldBeOfType<Outcome<Contact>.Ok>()
                .Value;
        return contact;
    }

    internal static Task<Contact> FoundAsync(Council council, Contact contact) =>
        council.Database.WithAsync<AppDb, Contact>(db =>
            db.Contacts.Include(c => c.People).SingleAsync(c => c.Id == contact.Id)
        );

    internal static Task<List<FamilyMember>> MembersAsync(Council council, FamilyId family) =>
        council.Database.WithAsync<AppDb, List<FamilyMember>>(db =>
            db.FamilyMembers.Where(m => m.FamilyId == family).ToListAsync()
        );

    internal static Task<PersonId> PersonAsync(Council council, string forename) =>
        council.Database.WithAsync<AppDb, PersonId>(db =>
            db.People.Where(p => p.Forename == forename).Select(p => p.Id).SingleAsync()
        );

    internal static Task<List<string>> RunsAsync(Council council, FamilyId family) =>
        council.Database.WithAsync<AppDb, List<string>>(db =>
            db.Events.Where(e => e.Subject == $"family:{family}").Select(e => e.Kind).ToListAsync()
        );

    internal static async Task<IReadOnlyList<PersonFound>> FindAsync(Council council, Actor hub) =>
        (
            await council.Database.WithAsync<FindPersonOperation, Outcome<PeopleAnswered>>(o =>
                o.RunAsync(new(Child.Asked), hub, default)
            )
        )
            .ShouldBeOfType<Outcome<PeopleAnswered>.Ok>()
            .Value.People;

    internal static async Task RunAsync(Council council) =>
        (
            await council.Database.WithAsync<RunMatchingOperation, Outcome<MatchingDone>>(o =>
                o.RunAsync(new(new(2026, 10, 1)), Council.Analyst, default)
            )
        ).ShouldBeOfType<Outcome<MatchingDone>.Ok>();

    /// <summary>A school's return names somebody as the front door does.</summary>
    internal static async Task SchoolSaysAsync(Council council, PersonAsked who)
    {
        var no = await council.ReturnAsync("school-attendance");
        await council.SaveAsync(db =>
        {
            var identity = who.AsIdentity();
            identity.Id = 77;
            identity.SourceNo = db.Returns.Single(r => r.No == no).SourceNo;
            db.Identities.Add(identity);
            db.Records.Add(
                new()
                {
                    Id = Record.IdOf(no, 1),
                    ReturnNo = no,
                    SourceNo = identity.SourceNo,
                    RecordKey = "1",
                    IdentityId = identity.Id,
                    AsAt = Council.AsAt,
                }
            );
        });
    }
}
