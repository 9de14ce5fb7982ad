using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Cases.Transfers;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Sharing.Objections;
using Hearth.Core.Sources.Loading;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Cases.Markers;
using Hearth.Core.Tests.Cases.Notes;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Cases.Transfers;

[Trait("Requirement", "SH-3")]
public class TransferTests
{
    private const string To = "larchshire";

    [EachDatabase]
    public async Task What_goes_is_what_may_go_the_register_has_a_row_and_support_ends(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, parent) = await council.CaseAsync();
        await council.SaveAsync(db =>
            db.People.Single(p => p.Id == parent).Address = "1 Invented Row"
        );
        var lead = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(lead, family);
        (await council.GoalAsync(id, lead)).Done();
        (await council.NoteAsync(id, lead, "For all")).Done();
        (await council.NoteAsync(id, lead, "For managers", NoteReaders.Supervision)).Done();
        var other = await council.UserAsync(Role.LocalityManager);
        (
            await council.MarkAsync(family, other, "confidential-address", "Fled", person: parent)
        ).Done();
        (await ReadAsync(council, id, lead))!.Councils.Select(c => c.Id).ShouldBe([To]);

        (await SendAsync(council, id, lead, "nowhere")).Refused().ShouldContain("register");
        (await SendAsync(council, id, lead, "school")).Refused().ShouldContain("register");
        (await SendAsync(council, id, lead, To, who: " ")).Refused().ShouldContain("Say who");
        (await SendAsync(council, id, lead, To, changed: "")).Refused();
        (await SendAsync(council, id, lead, To, on: council.Today().AddDays(1))).Refused();
        var sent = (await SendAsync(council, id, lead, To)).Done();
        (await SendAsync(council, id, lead, To)).ShouldBeOfType<Outcome<Transfer>.Conflict>();

        var read = (await ReadAsync(council, id, lead))!;
        (read.Case.ClosedWhy, read.Case.ClosedOn).ShouldBe(
            (ClosingReason.MovedAway, council.Today())
        );
        var pack = read.Sent.Single().Pack!;
        pack.People.Count.ShouldBe(2);
        pack.People.ShouldAllBe(p => p.Address == null);
        pack.Notes.Select(n => n.Text).ShouldBe(["For all"]);
        pack.Goals.Count.ShouldBe(1);
        pack.Markers.ShouldBeEmpty("why it is confidential is for those named alone");
        var row = await council.Database.WithAsync<AppDb, Disclosure>(db =>
            db.Disclosures.SingleAsync()
        );
        (row.Id, row.ToAgency, row.Verdict).ShouldBe(
            (sent.DisclosureId!.Value, To, Hearth.Rules.Sharing.Verdict.Permit)
        );
        (await council.EventsAsync()).ShouldContain("sharing.disclosed");

        (await ReceivedAsync(council, sent, lead, " ")).Refused();
        (await ReceivedAsync(council, sent, lead, "Jory Elmrow")).Done();
        (
            await ReceivedAsync(council, sent, lead, "Again")
        ).ShouldBeOfType<Outcome<Transfer>.Conflict>();
    }

    [EachDatabase]
    public async Task Where_no_agreement_shares_anything_nothing_is_sent_and_support_goes_on(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        await council.Database.WithAsync<AppDb>(async db =>
            await db.SharingAgreements.ExecuteDeleteAsync()
        );
        council.Later(1);

        // Support is seen by the council's own right; nothing of it may leave.
        (await SendAsync(council, id, manager, To))
            .Refused()
            .ShouldContain("Nothing can be sent there");

        (
            await council.Database.WithAsync<AppDb, bool>(db =>
                db.Cases.AllAsync(c => c.ClosedOn == null)
            )
        ).ShouldBeTrue();
        (await council.Database.WithAsync<AppDb, int>(db => db.Disclosures.CountAsync())).ShouldBe(
            0
        );
    }

    [EachDatabase]
    [Trait("Requirement", "SH-2")]
    public async Task An_objection_that_was_upheld_stops_what_would_go_there(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, parent) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        // In a family they were parted from since: an objection goes with who made it.
        var objection = new SharingObjection
        {
            Id = Guid.NewGuid(),
            FamilyId = FamilyId.New(),
            PersonId = parent,
            About = "All of it",
            On = council.Today(),
            RecordedAt = new(2026, 9, 30, 9, 0, 0, DateTimeKind.Utc),
            RecordedBy = manager.UserId,
        };
        await council.SaveAsync(db => db.SharingObjections.Add(objection));
        async Task<Outcome<Transfer>> UpheldAsync(string? agency)
        {
            await council.SaveAsync(db =>
            {
                var row = db.SharingObjections.Single();
                (row.Answer, row.AgencyId) = (ObjectionAnswer.Upheld, agency);
            });
            return await SendAsync(council, id, manager, To);
        }

        (await UpheldAsync(null)).Refused().ShouldContain("upheld");
        (await UpheldAsync(To)).Refused().ShouldContain("upheld");
        (await council.Database.WithAsync<AppDb, int>(db => db.Transfers.CountAsync())).ShouldBe(0);
        (await UpheldAsync("school")).Done();
    }

    [EachDatabase]
    [Trait("Requirement", "SE-1")]
    public async Task What_was_sent_is_read_by_whoever_may_see_all_that_is_in_it(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, parent) = await council.CaseAsync();
        await council.SaveAsync(db =>
            db.People.Single(p => p.Id == parent).Address = "1 Invented Row"
        );
        var lead = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(lead, family);
        var sent = (await SendAsync(council, id, lead, To)).Done();
        var manager = await council.UserAsync(Role.LocalityManager);
        async Task<bool> ReadsAsync(Actor who)
        {
            var listed = (await ReadAsync(council, id, who))!.Sent.Single();
            var pack = await council.Database.WithAsync<TransfersQuery, string?>(q =>
                q.PackAsync(sent.Id, who, default)
            );
            (pack is null).ShouldBe(listed.Pack is null);
            (listed.WhyNot is null).ShouldBe(listed.Pack is not null);
            return pack is not null;
        }

        (await ReadsAsync(lead)).ShouldBeTrue();
        var kinds = (await ReadAsync(council, id, lead))!.Sent.Single().Pack!.Categories;
        // The lead worker's role sees more than the manager's.
        kinds.Select(c => c.Id).ShouldContain("mental-health");
        (await ReadsAsync(manager)).ShouldBeFalse();

        // An address that became confidential after it was sent is so here too, for whoever sent it as well.
        (
            await council.MarkAsync(family, manager, "confidential-address", "Fled", person: parent)
        ).Done();
        (await ReadsAsync(lead)).ShouldBeFalse();
    }

    [EachDatabase]
    public async Task A_family_that_comes_opens_at_the_front_door_with_what_was_sent(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var lead = await council.UserAsync(Role.LeadWorker);
        var contact = await council.ReferAsync(
            new(
                ContactKind.TransferIn,
                ContactChannel.Email,
                new("Jory Elmrow", "Lead worker there", null, "01632 960001"),
                [new(new() { Forename = "Wren", Surname = "Quillfeather" }, "Child")],
                "They moved here in September",
                null,
                AgreementSought.Agreed,
                null,
                null,
                null,
                null
            ),
            hub
        );

        (await AttachAsync(council, contact, hub)).Refused().ShouldContain("First record");
        (await RecordAsync(council, contact, hub, "")).Refused();
        (await RecordAsync(council, contact, lead)).ShouldBeOfType<Outcome<Transfer>.NotFound>();
        (await RecordAsync(council, contact, hub)).Done();
        (await RecordAsync(council, contact, hub)).ShouldBeOfType<Outcome<Transfer>.Conflict>();
        var file = (await AttachAsync(council, contact, hub)).Done();

        var read = await council.Database.WithAsync<TransferInQuery, FileRead?>(q =>
            q.FileAsync(contact.Id, file.Id, hub, default)
        );
        read!.Content.ShouldBe(GivenNotesOfCase.Letter);
        (await council.EventsAsync())[^1].ShouldBe("cases.file-read");
        (
            await council.Database.WithAsync<TransferInQuery, FileRead?>(q =>
                q.FileAsync(contact.Id, file.Id, lead, default)
            )
        ).ShouldBeNull();
    }

    private static Task<TransfersRead?> ReadAsync(Council council, CaseId id, Actor by) =>
        council.Database.WithAsync<TransfersQuery, TransfersRead?>(q =>
            q.RunAsync(id, by, default)
        );

    private static Task<Outcome<Transfer>> SendAsync(
        Council council,
        CaseId id,
        Actor by,
        string to,
        string who = "Jory Elmrow",
        string changed = "Calmer",
        DateOnly? on = null
    ) =>
        council.DoAsync<TransferOutOperation, Transfer>(o =>
            o.RunAsync(
                new(id, to, who, on ?? council.Today(), Channel.SecureEmail, changed, null, 0),
                by,
                default
            )
        );

    private static Task<Outcome<Transfer>> ReceivedAsync(
        Council council,
        Transfer transfer,
        Actor by,
        string who
    ) =>
        council.DoAsync<ConfirmReceiptOperation, Transfer>(o =>
            o.RunAsync(new(transfer.Id, council.Today(), who, transfer.Version), by, default)
        );

    private static Task<Outcome<Transfer>> RecordAsync(
        Council council,
        Contact contact,
        Actor by,
        string from = "Larchshire (invented)"
    ) =>
        council.DoAsync<RecordTransferInOperation, Transfer>(o =>
            o.RunAsync(
                new(contact.Id, from, "Jory Elmrow", council.Today(), contact.Version),
                by,
                default
            )
        );

    private static Task<Outcome<Attachment>> AttachAsync(
        Council council,
        Contact contact,
        Actor by
    ) =>
        council.Database.WithAsync<IServiceProvider, Outcome<Attachment>>(services =>
            ActivatorUtilities
                .CreateInstance<AttachPackOperation>(services, new Clamd(null))
                .RunAsync(
                    new(contact.Id, "pack.pdf", new MemoryStream(GivenNotesOfCase.Letter)),
                    by,
                    default
                )
        );
}
