using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Data;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Cases;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases;

[Trait("Requirement", "SU-1")]
public class FrontDoorTests
{
    internal static readonly RecordContact Worry = new(
        ContactKind.Referral,
        ContactChannel.Hearth,
        new("Ada Larchfield", "Class teacher", "ada@example.org", null),
        [
            new(
                new()
                {
                    Forename = "Tamsin",
                    Surname = "Quillfeather",
                    BirthDate = new(2016, 5, 4),
                },
                "Daughter"
            ),
        ],
        "She is tired and hungry on Mondays",
        "Somebody to talk with her parents",
        AgreementSought.Agreed,
        null,
        null,
        null,
        null
    );

    [EachDatabase]
    public async Task A_referral_has_a_reference_and_is_due_by_the_clock_of_its_kind(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var teacher = await council.UserAsync(Role.TeamMember, "school");

        // The first of October 2026 is a Thursday.
        var referral = await council.ReferAsync(Worry, teacher);
        var concern = await council.ReferAsync(
            Worry with
            {
                Kind = ContactKind.SafeguardingConcern,
            },
            teacher
        );

        referral.Due.ShouldBe(new(2026, 10, 6));
        concern.Due.ShouldBe(new(2026, 10, 2));
        referral.Reference.ShouldNotBe(concern.Reference);
        referral.Reference.Length.ShouldBe(6);
    }

    [EachDatabase]
    public async Task Nobody_is_referred_without_being_asked_or_the_reason_why_not(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var teacher = await council.UserAsync(Role.TeamMember, "school");
        var unasked = Worry with { Agreement = AgreementSought.NotSought };

        (await council.RefuseAsync(unasked, teacher)).ShouldContain("why the family was not asked");
        (
            await council.RefuseAsync(unasked with { NotSought = "risk-to-child" }, teacher)
        ).ShouldContain("in a sentence");
        (
            await council.RefuseAsync(
                unasked with
                {
                    NotSought = "too-busy",
                    NotSoughtWhy = "x",
                },
                teacher
            )
        ).ShouldContain("Choose why");
        (
            await council.ReferAsync(
                unasked with
                {
                    NotSought = "risk-to-child",
                    NotSoughtWhy = "Her mother's partner would hear of it",
                },
                teacher
            )
        ).NotSought.ShouldBe("risk-to-child");
    }

    [EachDatabase, Trait("Requirement", "SU-12")]
    public async Task The_hub_says_who_is_meant_decides_and_support_opens_once(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        var teacher = await council.UserAsync(Role.TeamMember, "school");
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await council.ReferAsync(Worry, teacher);

        (await council.DecideAsync(contact, ContactDecision.EarlyHelp, hub))
            .ShouldBeOfType<Outcome<Contact>.Refused>()
            .Reason.ShouldContain("each person is known");
        contact = await council.SettleAsync(contact, child, family, hub);
        var decided = (await council.DecideAsync(contact, ContactDecision.EarlyHelp, hub))
            .ShouldBeOfType<Outcome<Contact>.Ok>()
            .Value;

        var opened = await council.CasesAsync(family);
        opened.Single().Id.ShouldBe(decided.CaseId!.Value);
        (opened[0].Level, opened[0].ContactId).ShouldBe(("early-help", contact.Id));
        (
            await council.DecideAsync(contact, ContactDecision.NoFurtherAction, hub)
        ).ShouldBeOfType<Outcome<Contact>.Conflict>();

        var again = await council.SettleAsync(
            await council.ReferAsync(Worry, teacher),
            child,
            family,
            hub
        );
        (await council.DecideAsync(again, ContactDecision.EarlyHelp, hub))
            .ShouldBeOfType<Outcome<Contact>.Refused>()
            .Reason.ShouldContain("supported already");
        (await council.CasesAsync(family)).Count.ShouldBe(1);
    }

    [EachDatabase]
    public async Task Whoever_referred_reads_what_they_are_told_and_nobody_else_does(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        var teacher = await council.UserAsync(Role.TeamMember, "school");
        var colleague = await council.UserAsync(Role.TeamMember, "school");
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await council.SettleAsync(
            await council.ReferAsync(Worry, teacher),
            child,
            family,
            hub
        );

        (await council.TellAsync(contact, "We met them", hub))
            .ShouldBeOfType<Outcome<Contact>.Refused>()
            .Reason.ShouldContain("decided");
        var decided = (await council.DecideAsync(contact, ContactDecision.EarlyHelp, hub))
            .ShouldBeOfType<Outcome<Contact>.Ok>()
            .Value;
        (
            await council.TellAsync(decided, "A worker will meet them this week.", hub)
        ).ShouldBeOfType<Outcome<Contact>.Ok>();
        var heard = await council.Database.WithAsync<AppDb, Contact>(db =>
            db.Contacts.AsNoTracking().SingleAsync(c => c.Id == contact.Id)
        );
        (
            await council.TellAsync(heard, "Nobody will come.", hub)
        ).ShouldBeOfType<Outcome<Contact>.Conflict>("they have heard it");

        var own = await council.OwnAsync(teacher);
        own.Single().Told.ShouldBe("A worker will meet them this week.");
        (await council.OwnAsync(colleague)).ShouldBeEmpty();
        (
            await council.Database.WithAsync<ContactQuery, ContactRead?>(q =>
                q.RunAsync(contact.Id, teacher, default)
            )
        ).ShouldBeNull("the hub's analysis is the hub's");
    }

    [EachDatabase]
    public async Task Of_a_sealed_family_the_hub_sees_no_contact(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        var teacher = await council.UserAsync(Role.TeamMember, "school");
        var hub = await council.UserAsync(Role.HubWorker);
        var named = await council.UserAsync(Role.HubWorker);
        var contact = await council.SettleAsync(
            await council.ReferAsync(Worry, teacher),
            child,
            family,
            hub
        );
        await council.SealAsync(
            family,
            await council.UserAsync(Role.InformationGovernanceOfficer),
            named
        );

        (await council.QueueAsync(hub)).ShouldBeEmpty();
        (await council.QueueAsync(named)).Single().Contact.Id.ShouldBe(contact.Id);
        (
            await council.DecideAsync(contact, ContactDecision.NoFurtherAction, hub)
        ).ShouldBeOfType<Outcome<Contact>.NotFound>();
    }

    [EachDatabase, Trait("Requirement", "SU-3")]
    public async Task A_family_asks_for_itself_and_learns_nothing_but_a_reference(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var asked = new AskForSupport(
            "Tamsin Quillfeather",
            "Mum",
            null,
            null,
            "QX1 2AB",
            [],
            "I cannot keep up",
            null,
            "Text first"
        );

        (await council.AskAsync(asked))
            .ShouldBeOfType<Outcome<Contact>.Refused>()
            .Reason.ShouldContain("telephone number or an e-mail");
        var contact = (await council.AskAsync(asked with { Phone = "01632 960002" }))
            .ShouldBeOfType<Outcome<Contact>.Ok>()
            .Value;

        contact.RecordedBy.ShouldBe("nobody");
        var queue = await council.QueueAsync(await council.UserAsync(Role.HubWorker));
        queue.Single().About.ShouldBe("Tamsin Quillfeather");
        queue[0].Contact.SafeToContact.ShouldBe("Text first");
        (
            await council.Database.WithAsync<AppDb, Event>(db =>
                db.Events.SingleAsync(e => e.Kind == "cases.support-asked")
            )
        ).Detail.ShouldBeNull();
    }
}
