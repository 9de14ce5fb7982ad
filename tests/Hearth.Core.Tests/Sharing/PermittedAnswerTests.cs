using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Data.Rows;
using Hearth.Core.People;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Sharing.Requests;
using Hearth.Core.Tests.Matching;
using Hearth.Core.Tests.Sources;
using Hearth.Rules.Sharing;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Sharing;

/// <summary>A permitted answer stands in the register of whoever it is about.</summary>
[Trait("Requirement", "SH-3"), Trait("Requirement", "SH-4")]
public class PermittedAnswerTests
{
    private static readonly AskPartner About = new(
        "police",
        new()
        {
            Forename = "Tamsin",
            Surname = "Ashgrove",
            BirthDate = new(1990, 2, 3),
        },
        "safeguard",
        ["offences"],
        "Her child is missing from school",
        "We need to know of her, not of how many"
    );

    [EachDatabase]
    public async Task A_permitted_answer_is_a_disclosure_and_a_refused_one_is_none(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var family = await GivenFamilyAsync(database);

        await AnswerAsync(
            database,
            permit: false,
            "An investigation is open and telling more now would put it at risk."
        );
        (await RegisterAsync(database)).ShouldBeEmpty();
        await AnswerAsync(database, permit: true, "No offences are known of her.");

        var row = (await RegisterAsync(database)).ShouldHaveSingleItem();
        (row.FamilyId, row.Channel, row.FromAgency, row.ToAgency).ShouldBe(
            (family, Channel.System, "police", "council")
        );
        (row.Categories, row.Purpose, row.Verdict).ShouldBe(
            ("offences", "safeguard", Verdict.Permit)
        );
        row.Basis.ShouldNotBeNull();
        row.What.ShouldNotContain(
            "No offences",
            customMessage: "the answer stays with the request"
        );
    }

    [EachDatabase]
    public async Task About_somebody_Hearth_does_not_know_the_request_is_the_record(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await GivenFamilyAsync(database);

        await AnswerAsync(
            database,
            permit: true,
            "No offences are known of her.",
            About with
            {
                Person = About.Person with { Surname = "Nobody" },
            }
        );

        (await RegisterAsync(database)).ShouldBeEmpty();
    }

    private static async Task<FamilyId> GivenFamilyAsync(TestDatabase database)
    {
        await database.LoadCrimeAsync(
            "2025-09-30",
            [GivenReturns.Crime("1"), .. GivenReturns.Others()]
        );
        await database.MatchAsync();
        var person = (await database.WhoAsync())["P1"];
        return await database.WithAsync<AppDb, FamilyId>(async db =>
        {
            Family family = new() { Id = new(Guid.NewGuid()), Name = "Ashgrove" };
            db.Families.Add(family);
            db.FamilyMembers.Add(
                new()
                {
                    FamilyId = family.Id,
                    PersonId = person,
                    Role = MemberRole.Parent,
                }
            );
            await db.SaveChangesAsync();
            return family.Id;
        });
    }

    /// <summary>On a connection of the officer's, who may know of no family.</summary>
    private static async Task AnswerAsync(
        TestDatabase database,
        bool permit,
        string answer,
        AskPartner? about = null
    )
    {
        var worker = Actor("council", Role.LeadWorker);
        var asked = (
            await database.WithAsync<AskPartnerOperation, Outcome<InformationRequest>>(ask =>
                ask.RunAsync(about ?? About, worker, default)
            )
        )
            .ShouldBeOfType<Outcome<InformationRequest>.Ok>()
            .Value;
        await database.WithAsync<IServiceProvider>(async services =>
        {
            var db = (AppDb)services.GetService(typeof(AppDb))!;
            db.Rows = RowReach.Nobody with { Agency = "police" };
            var operation = (AnswerRequestOperation)
                services.GetService(typeof(AnswerRequestOperation))!;
            (
                await operation.RunAsync(
                    new(asked.Id, permit, answer, 0),
                    Actor("police", Role.PartnerDataContact),
                    default
                )
            ).ShouldBeOfType<Outcome<InformationRequest>.Ok>();
        });
    }

    private static Actor Actor(string agency, Role role) =>
        new(Guid.NewGuid().ToString("D"), agency, role, Purpose.Safeguard);

    private static Task<List<Disclosure>> RegisterAsync(TestDatabase database) =>
        database.WithAsync<AppDb, List<Disclosure>>(db => db.Disclosures.ToListAsync());
}
