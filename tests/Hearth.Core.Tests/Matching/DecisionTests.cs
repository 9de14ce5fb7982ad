using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Matching;

/// <summary>Decisions are remembered, reversible and never overturned by a later run.</summary>
[Trait("Requirement", "MA-3")]
public class DecisionTests
{
    // One name, a generation apart: the model keeps them apart. The third is the first again, under another key.
    private static readonly string[] Rows =
    [
        GivenReturns.Crime("1", dob: "03/02/1970"),
        GivenReturns.Crime("2", dob: "11/09/1998"),
        GivenReturns.Crime("3", dob: "03/02/1970"),
    ];

    [EachDatabase]
    public async Task Two_that_somebody_decided_are_one_stay_one_in_every_later_run(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var ids = await database.IdentitiesAsync();
        (await database.WhoAsync())["P1"].ShouldNotBe((await database.WhoAsync())["P2"]);

        await database.PairAsync(ids["P1"], ids["P2"], same: true);
        await database.MatchAsync();
        var then = await database.WhoAsync();
        await database.LoadCrimeAsync("2025-10-31", GivenReturns.Crime("4", dob: "11/09/1998"));
        await database.MatchAsync();

        then["P2"].ShouldBe(then["P1"]);
        var now = await database.WhoAsync();
        now.Values.Distinct().ShouldBe([then["P1"]]);
    }

    [EachDatabase]
    public async Task Two_that_somebody_decided_are_not_one_stay_apart_also_by_way_of_a_third(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var (ids, before) = (await database.IdentitiesAsync(), await database.WhoAsync());
        before["P3"].ShouldBe(before["P1"]);

        await database.PairAsync(ids["P1"], ids["P3"], same: false);
        await database.LoadCrimeAsync("2025-10-31", GivenReturns.Crime("4", dob: "03/02/1970"));
        await database.MatchAsync();

        var now = await database.WhoAsync();
        now["P1"].ShouldNotBe(now["P3"]);
        new[] { now["P1"], now["P3"] }.ShouldContain(before["P1"]);
    }

    [EachDatabase]
    public async Task Undoing_a_merge_gives_each_person_the_id_they_had_before_it(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var before = await database.WhoAsync();

        var made = (
            await database.PersonsAsync(before["P1"], before["P2"], DecisionKind.SamePerson)
        ).Made();
        await database.MatchAsync();
        var merged = await database.WhoAsync();
        (await database.UndoAsync(made.Id)).Made();
        await database.MatchAsync();

        merged["P1"].ShouldBe(merged["P2"]);
        (await database.WhoAsync()).ShouldBe(before);
        var changes = await database.WithAsync<AppDb, List<IdChange>>(db =>
            db.IdChanges.OrderBy(c => c.RunNo).ToListAsync()
        );
        changes
            .Where(c => c.Of == IdOf.Person)
            .Select(c => c.Kind)
            .ShouldBe([IdChangeKind.Merged, IdChangeKind.Restored]);
        changes[0].Because.ShouldBe("Decided by data-team: The family says so");
    }

    [EachDatabase]
    public async Task Some_of_a_persons_records_can_be_somebody_elses_who_gets_a_new_id(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var (ids, before) = (await database.IdentitiesAsync(), await database.WhoAsync());

        var made = (
            await database.WithAsync<SplitPersonOperation, Outcome<DecisionMade>>(o =>
                o.RunAsync(
                    new(before["P1"], [ids["P3"]], "A cousin of one name"),
                    Actor.DataTeam(),
                    default
                )
            )
        ).Made();
        await database.MatchAsync();
        var split = await database.WhoAsync();
        await database.UndoAsync(made.Id);
        await database.MatchAsync();

        split["P1"].ShouldBe(before["P1"]);
        before.Values.ShouldNotContain(split["P3"]);
        var after = await database.WhoAsync();
        after["P1"].ShouldBe(after["P3"]);
    }

    [EachDatabase]
    public async Task A_decision_that_contradicts_a_standing_one_is_refused_and_names_it(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var ids = await database.IdentitiesAsync();
        (await database.PairAsync(ids["P1"], ids["P2"], same: false, "Father and son")).Made();
        (await database.PairAsync(ids["P2"], ids["P3"], same: true)).Made();

        var refused = (
            await database.PairAsync(ids["P3"], ids["P1"], same: true)
        ).ShouldBeOfType<Outcome<DecisionMade>.Refused>();

        refused.Reason.ShouldContain("Father and son");
        (await CountAsync(database)).ShouldBe(2);
    }

    [EachDatabase]
    public async Task The_same_decision_again_changes_nothing(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var ids = await database.IdentitiesAsync();

        var first = (await database.PairAsync(ids["P1"], ids["P2"], same: true)).Made();
        var again = (await database.PairAsync(ids["P2"], ids["P1"], same: true)).Made();

        (again.Id, again.IsNew).ShouldBe((first.Id, false));
        (await CountAsync(database)).ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_withdrawn_return_takes_the_influence_of_its_records_along(Database kind)
    {
        await using var database = await GivenAsync(kind);
        var late = await database.LoadCrimeAsync(
            "2025-10-31",
            GivenReturns.Crime("4", dob: "05/05/1985")
        );
        var ids = await database.IdentitiesAsync();
        await database.PairAsync(ids["P1"], ids["P4"], same: true);
        await database.PairAsync(ids["P4"], ids["P2"], same: true);
        (await database.MatchAsync()).People.ShouldBe(1);

        await LoadReturnTests.WithdrawAsync(database, late.ReturnNo);

        (await database.MatchAsync()).People.ShouldBe(2);
        var now = await database.WhoAsync();
        now["P1"].ShouldNotBe(now["P2"]);
    }

    [EachDatabase]
    public async Task A_reason_is_needed_and_whoever_may_not_see_families_finds_nothing(
        Database kind
    )
    {
        await using var database = await GivenAsync(kind);
        var ids = await database.IdentitiesAsync();

        (
            await database.PairAsync(ids["P1"], ids["P2"], same: true, " ")
        ).ShouldBeOfType<Outcome<DecisionMade>.Refused>();
        var stranger = new Actor(
            "sam",
            "school",
            Role.PartnerDataContact,
            Purpose.IdentifyFamilies
        );
        (
            await database.WithAsync<DecidePairOperation, Outcome<DecisionMade>>(o =>
                o.RunAsync(new(ids["P1"], ids["P2"], true, "Theirs"), stranger, default)
            )
        ).ShouldBeOfType<Outcome<DecisionMade>.NotFound>();
        (await CountAsync(database)).ShouldBe(0);
    }

    private static async Task<TestDatabase> GivenAsync(Database kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-09-30", Rows);
        await database.MatchAsync();
        return database;
    }

    private static Task<int> CountAsync(TestDatabase database) =>
        database.WithAsync<AppDb, int>(db => db.MatchDecisions.CountAsync());
}
