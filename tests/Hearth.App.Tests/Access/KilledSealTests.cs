using System.Diagnostics;
using System.Text.Json;
using Hearth.Testing;

namespace Hearth.App.Tests.Access;

/// <summary>The built program, killed by its own process id while it seals.</summary>
[Trait("Requirement", "SH-8")]
public class KilledSealTests
{
    private const int Events = 40_000;

    [EachDatabase]
    public async Task Sealing_that_is_killed_midway_loses_nothing_and_the_next_goes_on(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, prepared: false);
        for (var part = 0; part < Events; part += 2_000)
            await database.AppendEventsAsync(2_000);

        using (var seal = Start(database, "audit", "seal"))
        {
            // The first progress line says that a block is sealed; then it is ended without warning.
            (await seal.StandardError.ReadLineAsync())
                .ShouldNotBeNull()
                .ShouldContain("sealed");
            seal.Kill();
            await seal.WaitForExitAsync();
            seal.ExitCode.ShouldNotBe(0);
        }

        var after = await VerifyAsync(database);
        after.GetProperty("count").GetInt64().ShouldBe(0);
        var sealedThen = after.GetProperty("entries").GetInt64();
        sealedThen.ShouldBeInRange(1, Events - 1, "it was not killed midway: nothing proven");
        (sealedThen + after.GetProperty("pending").GetInt64()).ShouldBe(Events);

        using (var again = Start(database, "audit", "seal", "--json"))
        {
            await again.StandardOutput.ReadToEndAsync();
            await again.WaitForExitAsync();
            again.ExitCode.ShouldBe(0);
        }
        var whole = await VerifyAsync(database);
        (
            whole.GetProperty("count").GetInt64(),
            whole.GetProperty("entries").GetInt64(),
            whole.GetProperty("pending").GetInt64()
        ).ShouldBe((0, Events, 0));
    }

    private static async Task<JsonElement> VerifyAsync(TestDatabase database)
    {
        using var verify = Start(
            database,
            "audit",
            "verify",
            "--unsealed-seconds",
            "1000000000",
            "--json"
        );
        var output = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        return JsonSerializer.Deserialize<JsonElement>(output.Trim().Split('\n')[^1]);
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
