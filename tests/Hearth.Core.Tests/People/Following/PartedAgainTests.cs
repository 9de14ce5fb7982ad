using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Core.Tests.Matching;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.People.Following;

/// <summary>Two who were taken for one are who they were, whichever way it is found that they are two.</summary>
[Trait("Requirement", "MA-4")]
public class PartedAgainTests
{
    private enum Way
    {
        Records,
        ComeTakenOut,
        ThereTakenOut,
    }

    [EachDatabase]
    public Task Each_is_who_they_were_when_their_records_say_so(Database kind) =>
        PartAsync(kind, Way.Records);

    [EachDatabase]
    public Task Each_is_who_they_were_when_the_one_who_had_come_is_taken_out(Database kind) =>
        PartAsync(kind, Way.ComeTakenOut);

    [EachDatabase]
    public Task Each_is_who_they_were_when_the_one_who_was_there_is_taken_out(Database kind) =>
        PartAsync(kind, Way.ThereTakenOut);

    /// <summary>With their family, and its support.</summary>
    private static async Task PartAsync(Database kind, Way way)
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var database = two.Council.Database;
        var before = await database.WhoAsync();
        var id = await database.OpenAsync(two.Goes.Family);
        await two.MergeAsync();
        await two.ForgetAsync();
        if (way != Way.Records)
        {
            var taken = way == Way.ComeTakenOut ? two.Goes.Mother : two.Stays.Mother;
            var identity = (await database.IdentitiesAsync())[
                before.Single(b => b.Value == taken).Key
            ];
            (
                await database.WithAsync<SplitPersonOperation, Outcome<DecisionMade>>(o =>
                    o.RunAsync(
                        new(two.Stays.Mother, [identity], "Two women, as their papers say"),
                        Actor.DataTeam(),
                        default
                    )
                )
            ).Made();
        }

        // And so they stay.
        for (var run = 0; run < 2; run++)
        {
            await database.MatchAsync();

            (await database.WhoAsync()).ShouldBe(before, ignoreOrder: true);
            (await two.FamilyOfAsync(two.Goes.Child)).ShouldBe(two.Goes.Family);
            (await two.FamilyOfAsync(two.Stays.Child)).ShouldBe(two.Stays.Family);
            (
                await database.WithAsync<AppDb, FamilyId>(db =>
                    db.Cases.Where(c => c.Id == id).Select(c => c.FamilyId).SingleAsync()
                )
            ).ShouldBe(two.Goes.Family);
        }
    }
}
