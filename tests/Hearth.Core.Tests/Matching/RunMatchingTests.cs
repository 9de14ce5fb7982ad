using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Matching;

public class RunMatchingTests
{
    [EachDatabase]
    [Trait("Requirement", "MA-4")]
    public async Task People_keep_their_ids_when_matching_runs_again(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            GivenReturns.Crime("1"),
            GivenReturns.Crime("2")
        );

        var first = await RunAsync(database);
        var before = await PeopleAsync(database);
        var second = await RunAsync(database);

        Assert.Equal(1, first.People);
        Assert.Equal(first.Run + 1, second.Run);
        Assert.Equal(before, await PeopleAsync(database));
    }

    [EachDatabase]
    [Trait("Requirement", "MA-1")]
    public async Task Same_named_people_born_a_generation_apart_stay_apart(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            GivenReturns.Crime("1", dob: "03/02/1970"),
            GivenReturns.Crime("2", dob: "11/09/1998")
        );

        Assert.Equal(2, (await RunAsync(database)).People);
    }

    private static async Task<MatchingDone> RunAsync(TestDatabase database)
    {
        var outcome = await database.WithAsync<RunMatchingOperation, Outcome<MatchingDone>>(run =>
            run.RunAsync(new RunMatching(new(2025, 12, 1)), Actor.DataTeam(), default)
        );
        return Assert.IsType<Outcome<MatchingDone>.Ok>(outcome).Value;
    }

    private static Task<List<Guid>> PeopleAsync(TestDatabase database) =>
        database.WithAsync<AppDb, List<Guid>>(async db =>
            [.. (await db.People.AsNoTracking().ToListAsync()).Select(p => p.Id.Value).Order()]
        );
}
