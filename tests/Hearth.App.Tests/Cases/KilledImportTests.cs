using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hearth.App.Tests.Web;
using Hearth.Testing;

namespace Hearth.App.Tests.Cases;

/// <summary>The built program, bringing cases over: killed in the middle by its own process id, and run again.</summary>
public class KilledImportTests
{
    private const string Map = """
        reference: ref
        opened: opened
        level: { column: level }
        person: { forename: first, surname: last, birth-date: born }
        notes: [summary]
        """;

    [EachDatabase]
    public async Task Killed_in_the_middle_and_run_again_it_comes_to_the_same_and_nothing_is_there_twice(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        await council.ListedAsync();
        var database = council.Database;
        var known = await database.KnownAsync(80);
        known.Count.ShouldBeGreaterThan(40);
        var file = Path.Combine(database.Folder.Path, "cases.csv");
        await File.WriteAllLinesAsync(
            file,
            known
                .Select(
                    (k, i) =>
                        $"A{i},01/09/2026,complex,{k.Forename},{k.Surname},{k.Born.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)},Calm"
                )
                .Prepend("ref,opened,level,first,last,born,summary")
        );
        await File.WriteAllTextAsync(Path.Combine(database.Folder.Path, "map.yaml"), Map);

        using (var first = Start(database))
        {
            var begun = Stopwatch.StartNew();
            while ((await database.ImportedAsync()).Imported < 3)
            {
                begun.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), "nothing is brought over");
                await Task.Delay(20);
            }
            first.Kill();
            await first.WaitForExitAsync();
        }
        var half = await database.ImportedAsync();
        (half.Imported, half.Notes).ShouldBe(
            (half.Cases, half.Cases),
            "a row is whole or not there"
        );

        var (rows, imported, before, rejected) = await EndAsync(Start(database));
        (rows, before).ShouldBe((known.Count, half.Imported));
        (imported + before + rejected).ShouldBe(rows);
        imported.ShouldBeGreaterThan(0, "it was killed in the middle");
        var whole = await database.ImportedAsync();
        whole.ShouldBe((imported + before, imported + before, imported + before));

        (await EndAsync(Start(database))).ShouldBe((rows, 0, imported + before, rejected));
        (await database.ImportedAsync()).ShouldBe(whole);
    }

    private static async Task<(int, int, int, int)> EndAsync(Process process)
    {
        using (process)
        {
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            using var json = JsonDocument.Parse(said);
            var root = json.RootElement;
            return (
                root.GetProperty("rows").GetInt32(),
                root.GetProperty("imported").GetInt32(),
                root.GetProperty("already_here").GetInt32(),
                root.GetProperty("rejected").GetArrayLength()
            );
        }
    }

    private static Process Start(TestDatabase database)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "hearth"),
            [
                "cases",
                "import",
                Path.Combine(database.Folder.Path, "cases.csv"),
                "--map",
                Path.Combine(database.Folder.Path, "map.yaml"),
                "--json",
            ]
        )
        {
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
