using System.Text.Json;

namespace Hearth.App.Tests.Commands;

/// <summary>What a script that runs Hearth relies on: the exit code, and one JSON object as the last line whatever happens.</summary>
public sealed class CommandEndTests(BareFolder bare) : IClassFixture<BareFolder>
{
    [Theory]
    [InlineData(2, "--json")]
    [InlineData(2, "bogus --json")]
    [InlineData(2, "returns load --json")]
    [InlineData(2, "returns show nine --json")]
    [InlineData(2, "eligibility run --framework troubled-families --as-at 31/01/2025 --json")]
    [InlineData(1, "returns show 9 --json")]
    [InlineData(1, "returns load --source nothing nowhere.csv --json")]
    [InlineData(1, "users reset-password nobody@council.example --json")]
    [InlineData(1, "eligibility run --framework nothing --json")]
    [InlineData(0, "sources list --json")]
    [InlineData(0, "returns due --json")]
    public async Task Every_end_of_a_command_is_one_JSON_object_and_a_documented_exit_code(
        int exitCode,
        string arguments
    )
    {
        var (code, output, _) = await ProgramRun.RunAsync(bare.Folder, arguments.Split(' '));

        code.ShouldBe(exitCode);
        var result = JsonSerializer.Deserialize<JsonElement>(output.TrimEnd().Split('\n')[^1]);
        result.ValueKind.ShouldBe(JsonValueKind.Object);
        result.TryGetProperty("error", out _).ShouldBe(exitCode != 0);
    }
}

/// <summary>A folder after <c>hearth init --bare</c>, for commands that change nothing in it.</summary>
public sealed class BareFolder : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("hearth-test-").FullName;

    public async ValueTask InitializeAsync() =>
        (await ProgramRun.RunAsync(Folder, "init", "--bare")).ExitCode.ShouldBe(0);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
