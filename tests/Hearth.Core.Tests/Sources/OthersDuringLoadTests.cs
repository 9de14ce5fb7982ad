using System.Diagnostics;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using static Hearth.Core.Tests.Sources.GivenReturns;

namespace Hearth.Core.Tests.Sources;

/// <summary>SQLite has one writer: a load hands it on every few thousand rows, so that nobody waits for its end.</summary>
public class OthersDuringLoadTests
{
    private const int Rows = 250_000;

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task Others_read_and_write_events_while_a_load_goes_on_and_see_none_of_it(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-06-30", Crime("A"));
        var file = Put(
            database,
            "crime_2025-12-31.csv",
            CrimeFile(Enumerable.Range(0, Rows).Select(i => Crime($"N{i}")))
        );
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var load = Task.Run(() =>
            database.WithAsync<LoadReturnOperation, Outcome<ReturnLoaded>>(run =>
                run.RunAsync(
                    new LoadReturn("police-crime", file, Progress: _ => started.TrySetResult()),
                    Actor.DataTeam(),
                    default
                )
            )
        );
        await Task.WhenAny(started.Task, load);
        var written = 0;
        var longest = TimeSpan.Zero;
        while (!load.IsCompleted)
        {
            var from = Stopwatch.GetTimestamp();
            await WriteEventAsync(database);
            var took = Stopwatch.GetElapsedTime(from);
            var standing = await database.StandingAsync(Always);
            if (load.IsCompleted)
                break;
            standing.Count.ShouldBe(1, "nothing of a load is seen before all of it");
            written++;
            longest = took > longest ? took : longest;
        }

        (await load).ShouldBeOfType<Outcome<ReturnLoaded>.Ok>().Value.Counts.Loaded.ShouldBe(Rows);
        written.ShouldBeGreaterThan(2, "the load was over before anyone else came: nothing proven");
        // Far more than a page should wait, far less than the load takes, and what a busy machine allows.
        longest.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (await database.StandingAsync(Always)).Count.ShouldBe(Rows + 1);
        await database.WithAsync<AppDb>(async db =>
            (await db.Events.CountAsync(e => e.Kind == "test.read")).ShouldBeGreaterThanOrEqualTo(
                written
            )
        );
    }

    private static Task WriteEventAsync(TestDatabase database) =>
        database.WithAsync<AppDb>(async db =>
        {
            db.Events.Add(
                Event.By(
                    Actor.DataTeam(),
                    "test.read",
                    "family:invented",
                    database.Clock.GetUtcNow().UtcDateTime
                )
            );
            await db.SaveChangesAsync();
        });
}
