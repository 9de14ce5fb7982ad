using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Cards;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;

namespace Hearth.Core.Tests.Matching.Cards;

[Trait("Requirement", "MA-4")]
public class ModelCardTests
{
    [EachDatabase]
    public async Task Every_run_has_a_card_of_its_data_model_groups_and_drift(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        string[] rows =
        [
            .. Enumerable
                .Range(0, 24)
                .Select(i => GivenReturns.Crime($"{i}", dob: $"{1 + i / 2:00}/07/1960")),
        ];
        await database.LoadCrimeAsync("2025-09-30", rows);
        await database.MatchAsync();
        await database.LoadCrimeAsync("2025-10-31", GivenReturns.Crime("99", dob: "01/01/1930"));
        var second = await database.MatchAsync();

        var card = await CardAsync(database, Actor.DataTeam());

        (card.Run, card.Model).ShouldBe((second.Run, second.Model));
        card.Sources.ShouldHaveSingleItem().Filled["date of birth"].ShouldBe(1);
        card.Levels.ShouldContain(l => l.Comparison == "surname" && l.Weight > 0);
        card.ClusterSizes.Sum().ShouldBe(second.People);
        card.Groups.ShouldContain(g => g.By == "Sex" && g.Group == "Female" && g.Identities == 25);
        card.Groups.ShouldNotContain(g => g.Identities < 10);
        card.Drift.ShouldNotBeNull().From.ShouldBe(second.Run - 1);
    }

    [EachDatabase]
    public async Task Whoever_may_not_see_families_finds_no_card(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-09-30", GivenReturns.Crime("1"));
        await database.MatchAsync();
        var stranger = new Actor(
            "sam",
            "school",
            Role.PartnerDataContact,
            Purpose.IdentifyFamilies
        );

        (
            await database.WithAsync<ModelCardQuery, Outcome<ModelCard>>(q =>
                q.RunAsync(stranger, null, default)
            )
        ).ShouldBeOfType<Outcome<ModelCard>.NotFound>();
    }

    private static async Task<ModelCard> CardAsync(TestDatabase database, Actor actor) =>
        (
            await database.WithAsync<ModelCardQuery, Outcome<ModelCard>>(q =>
                q.RunAsync(actor, null, default)
            )
        )
            .ShouldBeOfType<Outcome<ModelCard>.Ok>()
            .Value;
}
