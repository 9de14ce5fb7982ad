using System.Diagnostics;
using System.Text.Json;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.App.Tests.Access;

/// <summary>The built program, killed by its own process id while it encrypts again; and started without its key.</summary>
[Trait("Requirement", "SE-1")]
public class KilledReencryptTests
{
    private const int Texts = 20_000;

    [EachDatabase]
    public async Task Rotating_that_is_killed_midway_loses_nothing_and_the_next_goes_on(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, ownKeys: true);
        await PlantAsync(database);

        using (var rotate = Start(database, "keys", "rotate"))
        {
            // The first line names the key, the second says that a batch is done; then it is ended without warning.
            (await rotate.StandardError.ReadLineAsync())
                .ShouldNotBeNull()
                .ShouldContain("The new key is");
            (await rotate.StandardError.ReadLineAsync()).ShouldNotBeNull().ShouldContain("texts");
            rotate.Kill();
            await rotate.WaitForExitAsync();
            rotate.ExitCode.ShouldNotBe(0);
        }

        var keys = await KeysAsync(database);
        keys.Length.ShouldBe(2);
        keys[1].ShouldBeInRange(1, Texts, "it was not killed midway: nothing proven");
        await AllAreReadAsync(database);

        using (var again = Start(database, "keys", "reencrypt", "--json"))
        {
            await again.StandardOutput.ReadToEndAsync();
            await again.WaitForExitAsync();
            again.ExitCode.ShouldBe(0);
        }
        (await KeysAsync(database))[1].ShouldBe(0);
        await AllAreReadAsync(database);
    }

    [EachDatabase]
    public async Task Without_its_key_the_pages_are_not_served_and_the_reason_is_said(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, ownKeys: true);
        await PlantAsync(database, 1);
        File.Delete(Path.Combine(database.Folder.Keys, "field.keys"));

        using var serve = Start(database, "serve", "--port", "0");
        var told = await serve.StandardError.ReadToEndAsync();
        await serve.WaitForExitAsync();

        serve.ExitCode.ShouldBe(1);
        told.ShouldContain("Texts are encrypted with a key that is not here");
        told.ShouldContain("nothing is lost");
    }

    private static Task PlantAsync(TestDatabase database, int texts = Texts) =>
        database.WithAsync<AppDb>(async db =>
        {
            db.AddRange(
                Enumerable
                    .Range(1, texts)
                    .Select(i => new PersonLink
                    {
                        IdentityId = i,
                        PersonId = new(Guid.CreateVersion7()),
                        Because = $"because {i}",
                    })
            );
            await db.SaveChangesAsync();
        });

    private static Task AllAreReadAsync(TestDatabase database) =>
        database.WithAsync<AppDb>(async db =>
        {
            var all = await db.Set<PersonLink>().AsNoTracking().ToListAsync();
            all.Count.ShouldBe(Texts);
            all.ShouldAllBe(l => l.Because == $"because {l.IdentityId}");
        });

    /// <summary>How many texts each key has, the newest first.</summary>
    private static async Task<long[]> KeysAsync(TestDatabase database)
    {
        using var list = Start(database, "keys", "list", "--json");
        var output = await list.StandardOutput.ReadToEndAsync();
        await list.WaitForExitAsync();
        return
        [
            .. JsonSerializer
                .Deserialize<JsonElement>(output.Trim().Split('\n')[^1])
                .GetProperty("keys")
                .EnumerateArray()
                .Select(k => k.GetProperty("texts").GetInt64()),
        ];
    }

    private static Process Start(TestDatabase database, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "hearth"),
            arguments
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HEARTH_DATA"] = database.Folder.Path;
        if (database.Folder.PostgresConnectionString is { } connection)
            start.Environment["HEARTH_DATABASE"] = connection;
        else
            start.Environment.Remove("HEARTH_DATABASE");
        return Process.Start(start)!;
    }
}
