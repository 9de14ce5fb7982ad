using System.Text.Json.Nodes;
using Hearth.Core.Access;
using Hearth.Core.Sharing;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing;

[Trait("Requirement", "SH-2")]
public class ImportAgreementTests
{
    private static readonly string Example = File.ReadAllText(
        Checkout.PathOf("rulebook", "sharing", "example-agreement.json")
    );

    [EachDatabase]
    public async Task What_is_exported_is_what_was_imported(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var exported = await database.WithAsync<AgreementsQuery, string?>(q =>
            q.ExportAsync(Actor.DataTeam(), "emberford-example", default)
        );

        JsonNode
            .DeepEquals(JsonNode.Parse(exported.ShouldNotBeNull()), JsonNode.Parse(Example))
            .ShouldBeTrue();
    }

    [EachDatabase]
    public async Task A_newer_one_takes_the_place_of_the_old_and_says_what_it_cannot_use(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var policy = JsonNode.Parse(Example)!.AsObject();
        policy["Name"] = "The second";
        policy["Data"] = new JsonArray("hearth:category/education", "the weather");

        var done = (await ImportAsync(database, policy.ToJsonString(), Actor.DataTeam()))
            .ShouldBeOfType<Outcome<AgreementImported>.Ok>()
            .Value;

        done.Unused.ShouldHaveSingleItem().ShouldContain("the weather");
        var standing = await database.WithAsync<AgreementsQuery, IReadOnlyList<AgreementRead>>(q =>
            q.RunAsync(Actor.DataTeam(), default)
        );
        var one = standing.ShouldHaveSingleItem();
        one.Agreement.Name.ShouldBe("The second");
        one.Agreement.Categories.ShouldBe(["education"]);
    }

    [EachDatabase]
    public async Task What_is_no_policy_is_refused_with_its_place_and_the_old_one_stands(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var policy = JsonNode.Parse(Example)!.AsObject();
        policy.Remove("Contact");

        (await ImportAsync(database, policy.ToJsonString(), Actor.DataTeam()))
            .ShouldBeOfType<Outcome<AgreementImported>.Refused>()
            .Reason.ShouldContain("Contact: is missing");

        (
            await database.WithAsync<AgreementsQuery, IReadOnlyList<AgreementRead>>(q =>
                q.RunAsync(Actor.DataTeam(), default)
            )
        ).ShouldHaveSingleItem();
    }

    [EachDatabase]
    public async Task Whoever_does_not_look_after_agreements_imports_none(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var analyst = new Actor("ada", "council", Role.ProgrammeAnalyst, Purpose.IdentifyFamilies);

        (
            await ImportAsync(database, Example, analyst)
        ).ShouldBeOfType<Outcome<AgreementImported>.NotFound>();
    }

    private static Task<Outcome<AgreementImported>> ImportAsync(
        TestDatabase database,
        string json,
        Actor actor
    ) =>
        database.WithAsync<ImportAgreementOperation, Outcome<AgreementImported>>(o =>
            o.RunAsync(new(json), actor, default)
        );
}
