using Hearth.Core.Partners;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Hearth.Core.Tests.Partners.GivenAgencies;

namespace Hearth.Core.Tests.Partners;

[Trait("Requirement", "AG-2")]
public class SignPaperTests
{
    [EachDatabase, Trait("Requirement", "AG-1"), Trait("Requirement", "AG-3")]
    public async Task An_agency_takes_part_once_both_papers_are_signed_and_is_then_published(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.RegisterAsync();
        (await database.WhyNotAsync())!.ShouldContain(
            "has not signed the framework protocol and the sharing agreement"
        );

        (await database.SignAsync(Paper.FrameworkProtocol)).Ok();
        (await database.WhyNotAsync())!.ShouldContain("has not signed the sharing agreement");
        (await PublishedAsync(database)).ShouldNotContain(s => s.Name.Contains(Rowan));
        (await database.SignAsync(Paper.Agreement, new(2026, 9, 3))).Ok();

        (await database.WhyNotAsync()).ShouldBeNull();
        var read = await database.ReadAsync();
        read.Standing.Since.ShouldBe(Today, "the day of the later signature");
        read.Signatures.Single(s => s.Paper == Paper.Agreement).Signatory.ShouldBe("Wren Ashgrove");
        (await PublishedAsync(database)).ShouldContain(s => s.Name.Contains(Rowan));
    }

    [EachDatabase]
    public async Task What_cannot_stand_beside_a_signature_is_refused(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.RegisterAsync();

        (await database.SignAsync(Paper.Agreement, version: "99"))
            .Refused()
            .ShouldContain("no version '99'");
        (await database.SignAsync(Paper.Agreement, signatory: " "))
            .Refused()
            .ShouldContain("a name, a title and an organisation");
        (await database.SignAsync(Paper.Agreement, Today.AddDays(1)))
            .Refused()
            .ShouldContain("future");
        (await database.SignAsync(Paper.Agreement, new(2025, 12, 31)))
            .Refused()
            .ShouldContain("issued on 1 January 2026");
        (
            await database.SignAsync(Paper.Agreement, by: Reader)
        ).ShouldBeOfType<Outcome<Signature>.NotFound>();
        (await database.ReadAsync()).Signatures.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_signature_struck_out_counts_no_more_and_stays_to_be_read(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.InForceAsync();
        var signed = (await database.ReadAsync()).Signatures.Single(s =>
            s.Paper == Paper.Agreement
        );

        (await StrikeAsync(database, signed.Id, " ")).Refused().ShouldContain("why");
        (await StrikeAsync(database, signed.Id, "Another school's")).Ok();
        (await StrikeAsync(database, signed.Id, "Again")).Refused().ShouldContain("already");

        (await database.WhyNotAsync())!.ShouldContain("has not signed the sharing agreement");
        (await database.ReadAsync())
            .Signatures.Single(s => s.Id == signed.Id)
            .StruckBecause.ShouldBe("Another school's");
    }

    [EachDatabase, Trait("Requirement", "AG-7")]
    public async Task Nothing_is_sent_or_received_without_signatures_nor_through_a_sub_contractor_without_its_own(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.RegisterAsync();
        var groups = (
            await database.WithAsync<AddSubContractorOperation, Outcome<SubContractor>>(o =>
                o.RunAsync(
                    new(Rowan, "Elmrow Groups (invented)", "Parenting groups"),
                    Officer,
                    default
                )
            )
        ).Ok();
        var source = database
            .Services.GetRequiredService<SourceCatalogue>()
            .Find("school-attendance")! with
        {
            Sender = Rowan,
        };
        (await MayReceiveAsync(database, groups.Id))!.ShouldContain("has not signed");
        (await MaySendAsync(database, source))!.ShouldContain("has not signed");
        await database.SignBothAsync();

        (await MayReceiveAsync(database, groups.Id))!.ShouldContain("no confidentiality agreement");
        var signed = (
            await ConfideAsync(
                database,
                new(groups.Id, "Bryn Elmrow", "Manager", Today, 0, Today.AddDays(30))
            )
        ).Ok();
        (
            await ConfideAsync(database, new(groups.Id, "Wren Elmrow", "Owner", Today, 0))
        ).ShouldBeOfType<Outcome<SubContractor>.Conflict>("somebody was first");
        (await ConfideAsync(database, new(groups.Id, "Bryn Elmrow", "Manager", Today, 1, Today)))
            .Refused()
            .ShouldContain("runs out before");

        (await MayReceiveAsync(database, groups.Id)).ShouldBeNull();
        (
            await database.WithAsync<MayReceiveQuery, string?>(q => q.WhyNotAsync(Rowan, default))
        ).ShouldBeNull();
        database.Clock.Advance(TimeSpan.FromDays(30));
        (await MayReceiveAsync(database, groups.Id))!.ShouldContain("no confidentiality agreement");
        signed.SignedBy.ShouldBe("Bryn Elmrow");
    }

    private static Task<IReadOnlyList<Signatory>> PublishedAsync(TestDatabase database) =>
        database.WithAsync<SignatoriesQuery, IReadOnlyList<Signatory>>(q => q.RunAsync(default));

    private static Task<Outcome<Signature>> StrikeAsync(
        TestDatabase database,
        Guid signature,
        string because
    ) =>
        database.WithAsync<StrikeSignatureOperation, Outcome<Signature>>(o =>
            o.RunAsync(new(signature, because), Officer, default)
        );

    private static Task<Outcome<SubContractor>> ConfideAsync(
        TestDatabase database,
        SignConfidentiality request
    ) =>
        database.WithAsync<SignConfidentialityOperation, Outcome<SubContractor>>(o =>
            o.RunAsync(request, Officer, default)
        );

    private static Task<string?> MayReceiveAsync(TestDatabase database, Guid subContractor) =>
        database.WithAsync<MayReceiveQuery, string?>(q => q.WhyNotAsync(subContractor, default));

    private static Task<string?> MaySendAsync(TestDatabase database, SourceDefinition source) =>
        database.WithAsync<MaySendQuery, string?>(q => q.WhyNotAsync(source, default));
}
