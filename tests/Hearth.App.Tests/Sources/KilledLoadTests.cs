using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hearth.Core.Data;
using Hearth.Core.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.App.Tests.Sources;

/// <summary>The built program, killed by its own process id in the middle of a load.</summary>
public class KilledLoadTests
{
    private const int Rows = 120_000;

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_load_killed_midway_leaves_nothing_and_the_next_leaves_all(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var file = Path.Combine(database.Folder.Path, "police-crime_2025-12-31.csv");
        await File.WriteAllLinesAsync(file, Lines());

        using (var load = Start(database, "returns", "load", "--source", "police-crime", file))
        {
            // The first progress line says that a batch is stored; then it is ended without warning.
            var line = await load.StandardError.ReadLineAsync();
            line.ShouldNotBeNull().ShouldContain("rows");
            load.Kill();
            await load.WaitForExitAsync();
            load.ExitCode.ShouldNotBe(0);
        }

        (await StandingAsync(database)).ShouldBe(0);
        await database.WithAsync<AppDb>(async db =>
        {
            (
                await db
                    .Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sources_record")
                    .SingleAsync()
            ).ShouldBeGreaterThan(
                0,
                "it was killed before it stored anything: the test proves nothing"
            );
        });

        using (
            var again = Start(
                database,
                "returns",
                "load",
                "--source",
                "police-crime",
                file,
                "--json"
            )
        )
        {
            var errors = again.StandardError.ReadToEndAsync();
            var output = await again.StandardOutput.ReadToEndAsync();
            await again.WaitForExitAsync();
            again.ExitCode.ShouldBe(0, await errors);
            var result = JsonSerializer.Deserialize<JsonElement>(output.Trim().Split('\n')[^1]);
            result.GetProperty("loaded").GetInt64().ShouldBe(Rows);
            result.GetProperty("repeated").GetInt64().ShouldBe(0);
        }
        (await StandingAsync(database)).ShouldBe(Rows);
    }

    private static IEnumerable<string> Lines()
    {
        yield return "OccurrenceNo,PersonURN,Surname,Forename,Middlename,DOB,Sex,Address1,Address2,Town,Postcode,Role,OffenceCode,OffenceDate,OutcomeCode,OutcomeDate";
        for (var i = 0; i < Rows; i++)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"OC{i},P{i},Invented{i % 977},Person{i % 499},,03/02/1990,F,{i % 90} Larch Lane,,Emberford,QX1 2AB,Suspect,105A,04/05/2025,,"
            );
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

    private static Task<int> StandingAsync(TestDatabase database) =>
        database.WithAsync<SourceStandingQuery, int>(query =>
            query.CountAsync(new DateOnly(2030, 1, 1))
        );
}
