using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;
using static Hearth.Core.Tests.Partners.GivenAgencies;

namespace Hearth.Core.Tests.Partners;

[Trait("Requirement", "AG-1")]
public class RegisterTests
{
    [EachDatabase]
    public async Task An_agency_is_registered_once_by_somebody_who_may(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        (await database.RegisterAsync(by: Reader)).ShouldBeOfType<Outcome<Agency>.NotFound>();
        (await database.RegisterAsync()).Ok().Kind.ShouldBe(AgencyKind.School);

        (await database.RegisterAsync()).Refused().ShouldContain("registered already");
        (await database.RegisterAsync("Rowan House")).Refused().ShouldContain("small letters");
        var row = (
            await database.WithAsync<AgenciesQuery, IReadOnlyList<AgencyRow>>(q =>
                q.RunAsync(Reader, default)
            )
        ).Single(a => a.Id == Rowan);
        row.Standing.Is.ShouldBe(Standing.NotSigned);
        row.Lacks.ShouldBe(["contact for requests", "retention schedule"]);
    }

    [EachDatabase]
    public async Task No_health_body_is_a_specified_person(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        (await database.RegisterAsync("rowan-surgery", AgencyKind.Health, specified: true))
            .Refused()
            .ShouldContain("No health body");
        (await database.RegisterAsync("rowan-surgery", AgencyKind.Health)).Ok();
    }

    [EachDatabase, Trait("Requirement", "AG-8")]
    public async Task The_second_of_two_who_change_an_agency_is_told_what_the_first_changed(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var seen = AgencyDetails.Of((await database.RegisterAsync()).Ok());

        (
            await ChangeAsync(
                database,
                0,
                seen with
                {
                    ContactEmail = "requests@rowan.example.org",
                }
            )
        ).Ok();
        var second = await ChangeAsync(database, 0, seen with { RetentionSchedule = "Six years" });

        second.ShouldBeOfType<Outcome<Agency>.Conflict>().What.ShouldContain("the contact");
        var stands = (await database.ReadAsync()).Agency;
        (stands.ContactEmail, stands.RetentionSchedule, stands.Version).ShouldBe(
            ("requests@rowan.example.org", null, 1)
        );
        (await ChangeAsync(database, 1, seen with { RetentionLink = "our shelf" }))
            .Refused()
            .ShouldContain("web address");
        (await ChangeAsync(database, 1, seen with { Name = " " })).Refused().ShouldContain("name");
    }

    [EachDatabase, Trait("Requirement", "AG-8")]
    public async Task A_processor_has_its_terms_on_record_and_ends_on_a_day(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.RegisterAsync();
        var wanted = new RegisterProcessor(
            Rowan,
            "Larch Cloud (invented)",
            ProcessorService.Cloud,
            "Contract 12",
            new(2026, 4, 1),
            null,
            "Clause 9",
            "United Kingdom"
        );

        (await ProcessorAsync(database, wanted with { Terms = "" }))
            .Refused()
            .ShouldContain("Article 28");
        (await ProcessorAsync(database, wanted with { HeldIn = " " }))
            .Refused()
            .ShouldContain("country");
        (await ProcessorAsync(database, wanted with { Until = new(2026, 3, 31) }))
            .Refused()
            .ShouldContain("before it begins");
        var registered = (await ProcessorAsync(database, wanted)).Ok();
        (await EndAsync(database, new(registered.Id, new(2026, 3, 31), 0)))
            .Refused()
            .ShouldContain("before it began");
        (await EndAsync(database, new(registered.Id, new(2026, 9, 30), 0))).Ok();
        (
            await EndAsync(database, new(registered.Id, new(2026, 12, 31), 0))
        ).ShouldBeOfType<Outcome<Processor>.Conflict>("somebody was first");

        var row = (
            await database.WithAsync<ProcessorsQuery, IReadOnlyList<ProcessorRow>>(q =>
                q.RunAsync(Reader, default)
            )
        ).ShouldHaveSingleItem();
        (row.Of.Until, row.HasEnded).ShouldBe((new DateOnly(2026, 9, 30), true));
    }

    private static Task<Outcome<Agency>> ChangeAsync(
        TestDatabase database,
        int version,
        AgencyDetails to
    ) =>
        database.WithAsync<ChangeAgencyOperation, Outcome<Agency>>(o =>
            o.RunAsync(new(Rowan, version, to), Officer, default)
        );

    private static Task<Outcome<Processor>> ProcessorAsync(
        TestDatabase database,
        RegisterProcessor request
    ) =>
        database.WithAsync<RegisterProcessorOperation, Outcome<Processor>>(o =>
            o.RunAsync(request, Officer, default)
        );

    private static Task<Outcome<Processor>> EndAsync(TestDatabase database, EndProcessor request) =>
        database.WithAsync<EndProcessorOperation, Outcome<Processor>>(o =>
            o.RunAsync(request, Officer, default)
        );
}
