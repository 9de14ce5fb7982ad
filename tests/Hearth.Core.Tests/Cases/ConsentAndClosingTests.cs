using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Consents;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Case = Hearth.Core.Cases.Case;

namespace Hearth.Core.Tests.Cases;

[Trait("Requirement", "SU-2")]
public class ConsentAndClosingTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [EachDatabase, Trait("Requirement", "SU-12")]
    public async Task When_nobody_wants_support_any_more_it_ends_and_consents_stay_as_they_are(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (id, worker, child, parent) = await OpenAsync(council);

        var of = await AnswerAsync(council, id, worker, SupportReply.Agreed, 0, child, parent);
        var consent = (await GiveAsync(council, id, worker, parent, ConsentBy.Themselves))
            .ShouldBeOfType<Outcome<Consent>.Ok>()
            .Value;
        of = await AnswerAsync(council, id, worker, SupportReply.Withdrawn, of.Version, child);
        of.IsOpen.ShouldBeTrue("their parent still wants it");
        of = await AnswerAsync(council, id, worker, SupportReply.Withdrawn, of.Version, parent);

        (of.ClosedOn, of.ClosedWhy).ShouldBe((Today, ClosingReason.ConsentWithdrawn));
        var read = (await ReadAsync(council, id, worker))!;
        read.Members.Single(m => m.Member.Id == parent)
            .Consents.Single()
            .ShouldSatisfyAllConditions(
                c => c.Consent.Id.ShouldBe(consent.Id),
                c => c.Standing.ShouldBe(ConsentStanding.InForce)
            );
        read.Ledger.Count.ShouldBe(4);
    }

    [EachDatabase, Trait("Requirement", "SU-12")]
    public async Task The_first_no_does_not_speak_for_those_who_were_not_asked(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, youth, parent) = await council.FamilyAsync(childAged: 14);
        var worker = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(worker, family);
        var id = await council.Database.OpenAsync(family);

        var of = await AnswerAsync(council, id, worker, SupportReply.Declined, 0, parent);
        of.IsOpen.ShouldBeTrue("nobody has asked the young person");
        of = await AnswerAsync(council, id, worker, SupportReply.Declined, of.Version, youth);
        (of.ClosedOn, of.ClosedWhy).ShouldBe((Today, ClosingReason.SupportDeclined));
    }

    [EachDatabase]
    public async Task No_consent_is_recorded_for_what_is_the_public_task(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (id, worker, child, parent) = await OpenAsync(council);

        (await GiveAsync(council, id, worker, parent, ConsentBy.Themselves, purpose: "support"))
            .ShouldBeOfType<Outcome<Consent>.Refused>()
            .Reason.ShouldContain("public task");
        (await GiveAsync(council, id, worker, child, ConsentBy.Themselves))
            .ShouldBeOfType<Outcome<Consent>.Refused>()
            .Reason.ShouldContain("a parent consents");
        (await GiveAsync(council, id, worker, child, ConsentBy.Parent))
            .ShouldBeOfType<Outcome<Consent>.Refused>()
            .Reason.ShouldContain("Choose the parent");
        (
            await GiveAsync(council, id, worker, child, ConsentBy.Parent, of: parent)
        ).ShouldBeOfType<Outcome<Consent>.Ok>();
    }

    [EachDatabase]
    public async Task Consent_is_each_agencys_and_each_purposes_own(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var own = Directory.CreateDirectory(
            Path.Combine(council.Database.Folder.Rulebook, "cases")
        );
        var released = await File.ReadAllTextAsync(
            Checkout.PathOf("rulebook", "cases", "support-2026-01.yaml")
        );
        await File.WriteAllTextAsync(
            Path.Combine(own.FullName, "support-2026-01.yaml"),
            released.Replace(
                "consent-of-children:",
                """
                  - id: pictures
                    name: Pictures of the family's day
                    basis: consent
                    lasts: 1 months
                    ask-again-before: 7 days
                    says: Nobody has to.
                consent-of-children:
                """,
                StringComparison.Ordinal
            )
        );
        var (id, worker, _, parent) = await OpenAsync(council);
        async Task<Outcome<Consent>> GivenAsync(string agency, string purpose) =>
            await GiveAsync(
                council,
                id,
                worker,
                parent,
                ConsentBy.Themselves,
                purpose,
                agency: agency
            );

        var first = (await GivenAsync("council", "evaluation")).Done();
        var school = (await GivenAsync("school", "evaluation")).Done();
        var pictures = (await GivenAsync("council", "pictures")).Done();
        (first.Until, pictures.Until).ShouldBe((new(2027, 9, 30), new(2026, 10, 31)));
        (await GivenAsync("nobody", "evaluation")).Refused().ShouldContain("Choose the agency");
        (await GivenAsync("council", "whatever")).Refused().ShouldContain("what it is for");
        (await GivenAsync("school", "evaluation")).Refused().ShouldContain("already");

        (await WithdrawAsync(council, first, first.Version, worker)).Done();

        (await ReadAsync(council, id, worker))!
            .Members.SelectMany(m => m.Consents)
            .Where(c => c.Standing == ConsentStanding.InForce)
            .Select(c => c.Consent.Id)
            .ShouldBe([school.Id, pictures.Id], ignoreOrder: true);
    }

    [EachDatabase]
    public async Task Consent_is_withdrawn_once_and_can_then_be_given_again(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (id, worker, _, parent) = await OpenAsync(council);
        var consent = (await GiveAsync(council, id, worker, parent, ConsentBy.Themselves))
            .ShouldBeOfType<Outcome<Consent>.Ok>()
            .Value;
        (await GiveAsync(council, id, worker, parent, ConsentBy.Themselves))
            .ShouldBeOfType<Outcome<Consent>.Refused>()
            .Reason.ShouldContain("already");
        consent.Until.ShouldBe(new(2027, 9, 30));
        (
            await council.Database.WithAsync<GiveConsentOperation, Outcome<Consent>>(o =>
                o.RunAsync(
                    new(
                        id,
                        parent,
                        "council",
                        "evaluation",
                        Today.AddDays(1),
                        ConsentBy.Themselves,
                        null,
                        null,
                        "A signed form"
                    ),
                    worker,
                    default
                )
            )
        )
            .ShouldBeOfType<Outcome<Consent>.Refused>()
            .Reason.ShouldContain("not given yet");

        (
            await WithdrawAsync(council, consent, consent.Version + 1, worker)
        ).ShouldBeOfType<Outcome<Consent>.Conflict>();
        (
            await WithdrawAsync(council, consent, consent.Version, worker)
        ).ShouldBeOfType<Outcome<Consent>.Ok>();
        (
            await WithdrawAsync(council, consent, consent.Version + 1, worker)
        ).ShouldBeOfType<Outcome<Consent>.Refused>();

        (
            await GiveAsync(council, id, worker, parent, ConsentBy.Themselves)
        ).ShouldBeOfType<Outcome<Consent>.Ok>();
    }

    [EachDatabase, Trait("Requirement", "SU-12")]
    public async Task Support_closes_with_what_changed_and_whom_to_turn_to_and_can_go_on(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (id, worker, _, _) = await OpenAsync(council);
        var close = new CloseCase(
            id,
            Today,
            ClosingReason.NeedsMet,
            "She is at school every day",
            "",
            "You listened",
            0
        );

        (await CloseAsync(council, close, worker))
            .ShouldBeOfType<Outcome<Case>.Refused>()
            .Reason.ShouldContain("turn to");
        var closed = (
            await CloseAsync(
                council,
                close with
                {
                    WhatNext = "The school's family worker",
                },
                worker
            )
        )
            .ShouldBeOfType<Outcome<Case>.Ok>()
            .Value;
        closed.IsOpen.ShouldBeFalse();

        var again = (
            await council.Database.WithAsync<ReopenCaseOperation, Outcome<Case>>(o =>
                o.RunAsync(new(id, "They rang the next day", closed.Version), worker, default)
            )
        )
            .ShouldBeOfType<Outcome<Case>.Ok>()
            .Value;
        (again.IsOpen, again.WhatNext).ShouldBe((true, "The school's family worker"));
        var stranger = await council.UserAsync(Role.LeadWorker);
        (
            await CloseAsync(council, close with { Version = again.Version }, stranger)
        ).ShouldBeOfType<Outcome<Case>.NotFound>();
        (await ReadAsync(council, id, stranger)).ShouldBeNull();
    }

    private static async Task<(CaseId Id, Actor Worker, PersonId Child, PersonId Parent)> OpenAsync(
        Council council
    )
    {
        var (family, child, parent) = await council.FamilyAsync();
        var worker = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(worker, family);
        return (await council.Database.OpenAsync(family), worker, child, parent);
    }

    private static async Task<Case> AnswerAsync(
        Council council,
        CaseId id,
        Actor worker,
        SupportReply reply,
        int version,
        params PersonId[] people
    ) =>
        (
            await council.Database.WithAsync<RecordSupportAnswerOperation, Outcome<Case>>(o =>
                o.RunAsync(new(id, people, reply, Today, "At home", null, version), worker, default)
            )
        )
            .ShouldBeOfType<Outcome<Case>.Ok>()
            .Value;

    private static Task<Outcome<Consent>> GiveAsync(
        Council council,
        CaseId id,
        Actor worker,
        PersonId person,
        ConsentBy by,
        string purpose = "evaluation",
        PersonId? of = null,
        string agency = "council"
    ) =>
        council.Database.WithAsync<GiveConsentOperation, Outcome<Consent>>(o =>
            o.RunAsync(
                new(id, person, agency, purpose, Today, by, of, null, "A signed form"),
                worker,
                default
            )
        );

    private static Task<Outcome<Consent>> WithdrawAsync(
        Council council,
        Consent consent,
        int version,
        Actor worker
    ) =>
        council.Database.WithAsync<WithdrawConsentOperation, Outcome<Consent>>(o =>
            o.RunAsync(new(consent.Id, Today, null, version), worker, default)
        );

    private static Task<Outcome<Case>> CloseAsync(Council council, CloseCase close, Actor worker) =>
        council.Database.WithAsync<CloseCaseOperation, Outcome<Case>>(o =>
            o.RunAsync(close, worker, default)
        );

    private static Task<ConsentsRead?> ReadAsync(Council council, CaseId id, Actor worker) =>
        council.Database.WithAsync<ConsentsQuery, ConsentsRead?>(q =>
            q.RunAsync(id, worker, default)
        );
}
