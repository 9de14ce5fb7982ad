using System.Diagnostics;
using System.Text.Json;

namespace Hearth.App.Tests.Synthetic;

/// <summary>The built program, as a data team runs it.</summary>
public sealed class GenerateCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hearth-generate-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_that_holds_something_is_refused_and_left_as_it_was()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, "kept.txt"),
            "kept",
            TestContext.Current.CancellationToken
        );
        var (exit, output, error) = await RunAsync("--people", "1000", "--out", folder, "--json");
        exit.ShouldBe(1);
        error.ShouldContain("not empty");
        JsonDocument
            .Parse(output.Trim())
            .RootElement.GetProperty("error")
            .GetString()!
            .ShouldContain("not empty");
        Directory
            .EnumerateFileSystemEntries(folder)
            .Select(Path.GetFileName)
            .ShouldBe(["kept.txt"]);
    }

    [Theory]
    [InlineData("--people", "999")]
    [InlineData("--people", "1000001")]
    [InlineData("--people", "many")]
    [InlineData("--people", "1000", "--extracts", "0")]
    [InlineData("--people", "1000", "--until", "soon")]
    public async Task Wrong_usage_is_told_and_makes_nothing(params string[] arguments)
    {
        var council = Path.Combine(folder, "council");
        var (exit, _, error) = await RunAsync([.. arguments, "--out", council]);
        exit.ShouldBe(2);
        error.ShouldContain($"'{arguments[^1]}'");
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_kill_in_the_middle_leaves_no_half_council()
    {
        var council = Path.Combine(folder, "council");
        using var run = Start("--people", "1000000", "--out", council);
        (await run.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .ShouldContain("people");
        run.Kill();
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Exists(council).ShouldBeFalse();

        var (exit, output, _) = await RunAsync("--people", "1000", "--out", council, "--json");
        exit.ShouldBe(0);
        var made = JsonDocument.Parse(output.Trim()).RootElement;
        made.GetProperty("people").GetInt32().ShouldBe(1_000);
        made.GetProperty("rows").GetProperty("school-attendance").GetInt64().ShouldBeGreaterThan(0);
        File.Exists(Path.Combine(council, "manifest.json")).ShouldBeTrue();
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(
        params string[] arguments
    )
    {
        using var run = Start(arguments);
        var error = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, output, await error);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(
                Path.Combine(AppContext.BaseDirectory, "hearth"),
                ["generate", .. arguments]
            )
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
}
