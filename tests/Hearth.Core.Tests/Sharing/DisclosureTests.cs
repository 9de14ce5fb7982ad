using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Sharing;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing;

[Trait("Requirement", "SH-3")]
public class DisclosureTests
{
    [EachDatabase]
    public async Task A_sharing_by_any_channel_is_recorded_with_its_basis_and_gateway(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        foreach (var channel in Enum.GetValues<Channel>())
            (await RecordAsync(council, Call(family) with { Channel = channel }))
                .ShouldBeOfType<Outcome<Disclosure>.Ok>()
                .Value.Verdict.ShouldBe(Verdict.Permit);

        var read = await ReadAsync(council, family, Council.Analyst);

        read!.Count.ShouldBe(Enum.GetValues<Channel>().Length);
        read[0].Of.Basis.ShouldBe("Article 6(1)(e)");
        read[0].Of.Gateway.ShouldNotBeNull();
        read[0].Kinds.ShouldBe(["School and attendance"]);
        (await council.EventsAsync()).ShouldContain("sharing.disclosed");
    }

    [EachDatabase]
    public async Task A_call_that_no_agreement_covers_is_recorded_all_the_same_and_says_so(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();

        var recorded = (await RecordAsync(council, Call(family) with { Purpose = "evaluate" }))
            .ShouldBeOfType<Outcome<Disclosure>.Ok>()
            .Value;

        (recorded.Verdict, recorded.Rule).ShouldBe((Verdict.Deny, "flow-purpose"));
    }

    [EachDatabase, Trait("Requirement", "SH-7")]
    public async Task A_transfer_abroad_that_the_family_asked_for_needs_their_written_consent(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var abroad = new TransferAbroad(
            TransferCircumstance.FamilyMovesAbroad,
            TransferSafeguard.AdequacyDecision,
            FamilyAsked: true,
            ConsentOn: null
        );

        (await RecordAsync(council, Call(family) with { Abroad = abroad }))
            .ShouldBeOfType<Outcome<Disclosure>.Refused>()
            .Reason.ShouldContain("written consent");
        var recorded = (
            await RecordAsync(
                council,
                Call(family) with
                {
                    Abroad = abroad with { ConsentOn = new(2026, 9, 30) },
                }
            )
        )
            .ShouldBeOfType<Outcome<Disclosure>.Ok>()
            .Value;
        (recorded.Transfer, recorded.Safeguard, recorded.ConsentOn).ShouldBe(
            (
                TransferCircumstance.FamilyMovesAbroad,
                TransferSafeguard.AdequacyDecision,
                new DateOnly(2026, 9, 30)
            )
        );
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task Whoever_may_not_know_of_the_family_reads_and_records_nothing(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        var stranger = await council.UserAsync(Role.LeadWorker);

        (await ReadAsync(council, family, stranger)).ShouldBeNull();
        (
            await RecordAsync(council, Call(family), stranger)
        ).ShouldBeOfType<Outcome<Disclosure>.NotFound>();
    }

    private static RecordDisclosure Call(FamilyId family) =>
        new(
            family,
            null,
            Channel.Telephone,
            ["education"],
            "That the attendance has improved",
            "school",
            "An invented head of year",
            "support-families",
            new(2026, 10, 1)
        );

    private static Task<Outcome<Disclosure>> RecordAsync(
        Council council,
        RecordDisclosure request,
        Actor? actor = null
    ) =>
        council.Database.WithAsync<RecordDisclosureOperation, Outcome<Disclosure>>(o =>
            o.RunAsync(request, actor ?? Council.Analyst, default)
        );

    private static Task<IReadOnlyList<DisclosureRead>?> ReadAsync(
        Council council,
        FamilyId family,
        Actor actor
    ) =>
        council.Database.WithAsync<DisclosuresQuery, IReadOnlyList<DisclosureRead>?>(q =>
            q.RunAsync(family, actor, default)
        );
}
