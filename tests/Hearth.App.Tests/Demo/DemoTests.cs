using System.Diagnostics;
using System.Text.Json;

namespace Hearth.App.Tests.Demo;

/// <summary>What the README's first command does, run as the built program.</summary>
public class DemoTests
{
    [Fact]
    [Trait("Requirement", "MA-1")]
    [Trait("Requirement", "MA-2")]
    [Trait("Requirement", "MA-4")]
    [Trait("Requirement", "ID-1")]
    [Trait("Requirement", "ID-2")]
    public async Task The_demo_does_the_main_job_and_measures_it()
    {
        var folder = NewFolder();
        try
        {
            var (code, result, said) = await RunAsync(folder, "--people", "4000");

            code.ShouldBe(0, said);
            result.GetProperty("records").GetInt64().ShouldBeGreaterThan(4_000);
            result.GetProperty("rejected").GetInt64().ShouldBeGreaterThan(0);
            // Some live in several agencies' records, some in none.
            result.GetProperty("people").GetInt64().ShouldBeInRange(1_200, 4_500);
            result.GetProperty("families").GetInt64().ShouldBeInRange(300, 1_200);
            result.GetProperty("identified").EnumerateObject().Count().ShouldBe(4);
            result
                .GetProperty("identified")
                .GetProperty("troubled-families/2015-04")
                .GetInt32()
                .ShouldBeGreaterThan(0);
            // The floors proper are for 50,000 people, in bench/Matching.Quality; a small council varies more.
            AtLeast(result.GetProperty("pairwise"), 0.99, 0.96);
            AtLeast(result.GetProperty("family"), 0.95, 0.88);
            result.GetProperty("seconds").GetProperty("all").GetDouble().ShouldBeGreaterThan(0);

            // Its own folder it may empty and fill again.
            (await RunAsync(folder, "--people", "1000")).Code.ShouldBe(0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_demo_leaves_a_folder_that_holds_real_data_as_it_was()
    {
        var folder = NewFolder();
        try
        {
            Directory.CreateDirectory(folder);
            var database = Path.Combine(folder, "hearth.db");
            await File.WriteAllTextAsync(database, "a council's own");

            var (code, result, _) = await RunAsync(folder, "--people", "1000");

            code.ShouldBe(1);
            result.GetProperty("error").GetString().ShouldNotBeNull().ShouldContain("did not make");
            (await File.ReadAllTextAsync(database)).ShouldBe("a council's own");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AtLeast(JsonElement measured, double precision, double recall)
    {
        measured.GetProperty("precision").GetDouble().ShouldBeGreaterThanOrEqualTo(precision);
        measured.GetProperty("recall").GetDouble().ShouldBeGreaterThanOrEqualTo(recall);
    }

    private static string NewFolder() =>
        Path.Combine(Path.GetTempPath(), $"hearth-demo-{Guid.NewGuid():N}");

    private static async Task<(int Code, JsonElement Result, string Said)> RunAsync(
        string folder,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "hearth"),
            ["demo", "--no-serve", "--json", .. arguments]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HEARTH_DATA"] = folder;
        start.Environment.Remove("HEARTH_DATABASE");
        using var demo = Process.Start(start)!;
        var errors = demo.StandardError.ReadToEndAsync();
        var output = await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        return (
            demo.ExitCode,
            JsonSerializer.Deserialize<JsonElement>(output.Trim().Split('\n')[^1]),
            await errors
        );
    }
}
