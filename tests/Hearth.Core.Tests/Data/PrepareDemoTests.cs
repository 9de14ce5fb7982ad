using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Data;

/// <summary>The demo empties what it made itself and nothing else.</summary>
public class PrepareDemoTests
{
    [EachDatabase]
    public async Task Data_the_demo_did_not_make_is_refused_and_kept(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-09-30", GivenReturns.Crime("1"));

        var outcome = await PrepareAsync(database);

        outcome.ShouldBeOfType<Outcome<DataFolder>.Refused>().Reason.ShouldContain("did not make");
        (await database.StandingAsync(GivenReturns.Always)).Count.ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_database_of_someone_elses_behind_an_unmarked_folder_is_refused_and_kept(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-09-30", GivenReturns.Crime("1"));
        foreach (var inner in Directory.GetDirectories(database.Folder.Path))
            Directory.Delete(inner, recursive: true);
        foreach (var file in Directory.GetFiles(database.Folder.Path))
            if (!file.Contains("hearth.db", StringComparison.Ordinal))
                File.Delete(file);

        (await PrepareAsync(database)).ShouldBeOfType<Outcome<DataFolder>.Refused>();
        (await database.StandingAsync(GivenReturns.Always)).Count.ShouldBe(1);
    }

    [EachDatabase]
    public async Task Its_own_data_it_empties_and_begins_again(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync<AppDb>(db => db.Database.EnsureDeletedAsync());
        Directory.Delete(database.Folder.Path, recursive: true);
        (await PrepareAsync(database)).ShouldBeOfType<Outcome<DataFolder>.Ok>();
        database.Folder.IsSynthetic.ShouldBeTrue();
        await database.LoadCrimeAsync("2025-09-30", GivenReturns.Crime("1"));

        (await PrepareAsync(database)).ShouldBeOfType<Outcome<DataFolder>.Ok>();

        (await database.StandingAsync(GivenReturns.Always)).ShouldBeEmpty();
        (await database.WithAsync<AppDb, int>(db => db.Returns.CountAsync())).ShouldBe(0);
    }

    private static Task<Outcome<DataFolder>> PrepareAsync(TestDatabase database) =>
        database.WithAsync<PrepareDemoOperation, Outcome<DataFolder>>(prepare =>
            prepare.RunAsync(new PrepareDemo(), Actor.DataTeam(Purpose.Demonstration), default)
        );
}
