using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Messages;
using Hearth.Testing;
using LogQuery = Hearth.Core.Cases.ContactLog.ContactsQuery;

namespace Hearth.Core.Tests.Cases.Markers;

/// <summary>Where somebody lives is shown to those alone who are named, wherever Hearth shows an address.</summary>
[Trait("Requirement", "SE-1")]
public class HiddenAddressTests
{
    private const string Kind = "confidential-address";

    [EachDatabase]
    public async Task Neither_the_records_of_a_person_nor_the_front_door_nor_the_board_tell_it(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, parent) = await council.CaseAsync();
        await council.SaveAsync(db =>
        {
            var link = db.PersonLinks.Single(l => l.PersonId == parent);
            db.Sources.Add(new() { No = 9, Id = "housing-arrears" });
            db.Identities.Add(
                new()
                {
                    Id = link.IdentityId,
                    SourceNo = 9,
                    Forename = "Larch",
                    Address = "1 Invented Row",
                    Postcode = "QX1 1QX",
                }
            );
            var contact = Guid.CreateVersion7();
            db.Contacts.Add(
                new()
                {
                    Id = contact,
                    Reference = "ABC234",
                    FamilyId = family,
                    People =
                    [
                        new()
                        {
                            ContactId = contact,
                            No = 1,
                            PersonId = parent,
                            Said = JsonSerializer.Serialize(
                                new PersonAsked { Forename = "Larch", Address = "1 Invented Row" }
                            ),
                        },
                    ],
                }
            );
        });
        var manager = await council.UserAsync(Role.LocalityManager);
        var named = await council.UserAsync(Role.LocalityManager);
        var hub = await council.UserAsync(Role.HubWorker);
        (await RecordAsync(hub)).Said.Address.ShouldBe("1 Invented Row");
        (await PersonAsync(hub)).IsHidden.ShouldBeFalse();

        (
            await council.MarkAsync(
                family,
                manager,
                Kind,
                "Fled; ask us",
                cleared: [Guid.Parse(named.UserId)]
            )
        ).Done();

        foreach (
            var reader in new[]
            {
                hub,
                Council.Analyst,
                await council.UserAsync(Role.LocalityManager),
            }
        )
        {
            var said = (await RecordAsync(reader)).Said;
            (said.Address, said.Postcode).ShouldBe((HiddenAddressQuery.Words, null));
            var seen = await council.MarkersAsync(family, reader);
            seen!.Markers.Single().Says.ShouldBeNull("why is for those named alone");
        }
        (await PersonAsync(hub)).IsHidden.ShouldBeTrue();
        foreach (var reader in new[] { manager, named })
        {
            (await RecordAsync(reader)).Said.Address.ShouldBe("1 Invented Row");
            (await PersonAsync(reader)).IsHidden.ShouldBeFalse();
            (await council.BoardAsync(reader)).Rows.Single().Locality.ShouldBe("QX1");
        }
        (await council.BoardAsync(await council.UserAsync(Role.LocalityManager)))
            .Rows.Single()
            .Locality.ShouldBeNull();
        id.ShouldNotBe(default);

        async Task<SourceIdentity> RecordAsync(Actor reader) =>
            (
                await council.Database.WithAsync<PersonRecordsQuery, PersonRecords?>(q =>
                    q.RunAsync(family, parent, reader, default)
                )
            )!.Identities.Single();

        async Task<PersonMatched> PersonAsync(Actor reader)
        {
            var contact = await council.Database.WithAsync<AppDb, Guid>(db =>
                Task.FromResult(db.Contacts.Single().Id)
            );
            return (
                await council.Database.WithAsync<ContactQuery, ContactRead?>(q =>
                    q.RunAsync(contact, reader, default)
                )
            )!.People.Single();
        }
    }

    [EachDatabase]
    public async Task The_address_letters_go_to_is_neither_shown_nor_written_over(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, parent) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var other = await council.UserAsync(Role.LocalityManager);
        (await SafeAsync(manager, null)).Done();
        (await council.MarkAsync(family, manager, Kind, "Fled", person: parent)).Done();

        (await LetterAsync(other)).Address.ShouldBeNull();
        (await LetterAsync(manager)).Address.ShouldNotBeNull();
        (await SafeAsync(other, 0)).Refused().ShouldContain("confidential");
        (await SafeAsync(manager, 0)).Done();
        var seen = (await LetterAsync(manager)).Version;
        (await SafeAsync(other, seen, isSafe: false)).Done().Address.ShouldBeNull();

        Task<Outcome<ContactPreference>> SafeAsync(Actor by, int? version, bool isSafe = true) =>
            council.DoAsync<RecordContactPreferenceOperation, ContactPreference>(o =>
                o.RunAsync(
                    new(
                        id,
                        parent,
                        MessageChannel.Letter,
                        isSafe,
                        "Larch Quillfeather\n1 Invented Row\nQX1 1QX",
                        null,
                        null,
                        null,
                        version
                    ),
                    by,
                    default
                )
            );

        async Task<ContactPreference> LetterAsync(Actor by) =>
            (
                await council.Database.WithAsync<LogQuery, ContactsRead?>(q =>
                    q.RunAsync(id, by, default)
                )
            )!
                .People.Single(p => p.Id == parent)
                .Preferences[MessageChannel.Letter];
    }

    [EachDatabase]
    public async Task Only_those_named_say_that_it_is_still_so_or_end_it(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var other = await council.UserAsync(Role.LocalityManager);
        var marker = (await council.MarkAsync(family, manager, Kind, "Fled")).Done();

        (await council.EndAsync(family, marker, other, "I want to see it"))
            .Refused()
            .ShouldContain("named");
        (await council.ReviewAsync(family, marker, other, "Not so")).Refused();
        var next = (await council.ReviewAsync(family, marker, manager, "Fled")).Done();
        // Whoever leaves names somebody before they go: it is never nobody's.
        (await council.ReviewAsync(family, next, manager, "Fled", Guid.NewGuid()))
            .Refused()
            .ShouldContain("no account");
        next = (
            await council.ReviewAsync(family, next, manager, "Fled", Guid.Parse(other.UserId))
        ).Done();
        (await council.MarkersAsync(family, other))!.Markers.Single().Says.ShouldBe("Fled");
        next = (await council.ReviewAsync(family, next, other, "Fled")).Done();
        (await council.EndAsync(family, next, manager, "The danger is over")).Done();
        (await council.MarkersAsync(family, other))!.Markers.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task When_all_who_saw_it_have_left_whoever_seals_names_others_and_sees_nothing(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _, _) = await council.CaseAsync();
        var (manager, named, next) = (
            await council.UserAsync(Role.LocalityManager),
            await council.UserAsync(Role.LocalityManager),
            await council.UserAsync(Role.LocalityManager)
        );
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var marker = (
            await council.MarkAsync(
                family,
                manager,
                Kind,
                "Fled",
                cleared: [Guid.Parse(named.UserId)]
            )
        ).Done();

        await LeavesAsync(manager);
        (await NobodysAsync(officer)).ShouldBeEmpty("one of them is here");
        (await TakeOverAsync(officer, next)).ShouldBeOfType<Outcome<Marker>.Conflict>(
            "it is somebody's"
        );
        await LeavesAsync(named);
        (await NobodysAsync(officer)).ShouldBe([marker.Id]);
        (await NobodysAsync(next)).ShouldBeEmpty();
        (await TakeOverAsync(next, next)).ShouldBeOfType<Outcome<Marker>.NotFound>();
        (await TakeOverAsync(officer, named)).Refused();
        var taken = (await TakeOverAsync(officer, next)).Done();

        (await NobodysAsync(officer)).ShouldBeEmpty();
        (await council.MarkersAsync(family, next))!.Markers.Single().Says.ShouldBe("Fled");
        (
            await council.Database.EventsAsync("cases.marker-taken-over", $"family:{family}")
        ).ShouldBe(1);
        (await council.EndAsync(family, taken, next, "The danger is over")).Done();

        Task LeavesAsync(Actor who) =>
            council.SaveAsync(db =>
                db.Users.Single(u => u.Id == Guid.Parse(who.UserId)).DisabledAt =
                    council.Database.Clock.UtcNow()
            );
        async Task<Guid[]> NobodysAsync(Actor by) =>
            [
                .. (
                    await council.Database.WithAsync<NobodysMarkersQuery, IReadOnlyList<Marker>>(
                        q => q.RunAsync(by, default)
                    )
                ).Select(m => m.Id),
            ];
        Task<Outcome<Marker>> TakeOverAsync(Actor by, Actor to) =>
            council.DoAsync<TakeOverMarkerOperation, Marker>(o =>
                o.RunAsync(new(marker.Id, [Guid.Parse(to.UserId)], marker.Version), by, default)
            );
    }
}
