using System.Text.Json;

namespace Hearth.App.Tests.Commands;

/// <summary>What a script that runs Hearth reads: of a folder that is not ready, of rejected rows, of accounts.</summary>
public sealed class CommandOutputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hearth-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("returns list --json")]
    [InlineData("eligibility run --framework troubled-families --json")]
    [InlineData("users add a@council.example --name A --role administrator --json")]
    public async Task Before_init_a_command_says_to_run_it_and_nothing_of_SQL(string arguments)
    {
        var (code, output, errors) = await RunAsync(arguments.Split(' '));

        code.ShouldBe(1);
        JsonSerializer
            .Deserialize<JsonElement>(output)
            .GetProperty("error")
            .GetString()
            .ShouldNotBeNull()
            .ShouldEndWith("Run: hearth init");
        errors.ShouldNotContain("SELECT");
    }

    [Fact]
    public async Task Rejected_rows_are_told_by_the_exit_code_and_can_be_fetched()
    {
        await RunAsync("init");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "data", "SYNTHETIC"),
            "Invented people only.\n"
        );
        var file = Path.Combine(folder, "crime_2025-12-31.csv");
        await File.WriteAllTextAsync(
            file,
            "OccurrenceNo,PersonURN,Surname,Forename,DOB,Sex,Postcode,Role,OffenceCode,OffenceDate,OutcomeCode\n"
                + "A,P1,Ashgrove,Tamsin,03/02/1990,F,QX1 2AB,Suspect,105A,04/05/2025,\n"
                + "B,P2,Ashgrove,Rowan,03/02/1991,M,QX1 2AB,Suspect,105A,31/02/2025,\n"
        );

        var (code, output, _) = await RunAsync([
            "returns",
            "load",
            "--source",
            "police-crime",
            file,
            "--json",
        ]);
        var rejected = await RunAsync("returns", "rejected", "1", "--json");

        code.ShouldBe(3);
        var result = JsonSerializer.Deserialize<JsonElement>(output);
        foreach (
            var name in new[]
            {
                "loaded",
                "warned",
                "rejected",
                "repeated",
                "outside",
                "superseded",
                "receipt",
            }
        )
            result.TryGetProperty(name, out _).ShouldBeTrue(name);
        result.GetProperty("loaded").GetInt64().ShouldBe(1);
        result.GetProperty("rejected").GetInt64().ShouldBe(1);
        var row = JsonSerializer
            .Deserialize<JsonElement>(rejected.Output)
            .GetProperty("rejected")
            .EnumerateArray()
            .ShouldHaveSingleItem();
        row.GetProperty("column").GetString().ShouldBe("OffenceDate");
        row.GetProperty("sent").GetProperty("OffenceDate").GetString().ShouldBe("31/02/2025");
    }

    [Fact]
    public async Task A_new_database_hands_out_a_link_for_the_first_administrator_and_others_are_added_by_link()
    {
        var init = JsonSerializer.Deserialize<JsonElement>(
            (await RunAsync("init", "--json")).Output
        );
        init.GetProperty("link").GetString().ShouldNotBeNull().ShouldContain("/access/first/");

        string[] add =
        [
            "users",
            "add",
            "sam@council.example",
            "--name",
            "Sam Invented",
            "--role",
            "programme-analyst",
            "--json",
        ];
        var added = await RunAsync(add);
        added.ExitCode.ShouldBe(0, added.Errors);
        added.Output.ShouldContain("/access/reset/");
        var again = await RunAsync(add);
        again.ExitCode.ShouldBe(1);
        again
            .Errors.Split("already taken")
            .Length.ShouldBe(2, "the same thing is said once: " + again.Errors);
        (await RunAsync("users", "recover", "--json")).Output.ShouldContain("/access/first/");
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(
        params string[] arguments
    ) => ProgramRun.RunAsync(folder, arguments);
}
