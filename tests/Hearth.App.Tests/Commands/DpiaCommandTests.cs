using System.Net;
using System.Text.Json;
using Hearth.App.Commands.Sharing;
using Hearth.App.Tests.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Assessment;
using Hearth.Testing;

namespace Hearth.App.Tests.Commands;

/// <summary>The tables of an impact assessment as files.</summary>
[Trait("Requirement", "SH-6")]
public class DpiaCommandTests
{
    [Fact]
    public async Task The_command_says_it_as_Markdown_CSV_or_JSON()
    {
        var folder = Directory.CreateTempSubdirectory("hearth-test-").FullName;
        try
        {
            (await ProgramRun.RunAsync(folder, "init")).ExitCode.ShouldBe(0);

            var document = (await ProgramRun.RunAsync(folder, "sharing", "dpia")).Output;
            var csv = (
                await ProgramRun.RunAsync(folder, "sharing", "dpia", "--csv", "columns")
            ).Output;
            var json = (await ProgramRun.RunAsync(folder, "sharing", "dpia", "--json")).Output;

            foreach (
                var table in new[]
                {
                    "How information flows",
                    "What of each return is stored",
                    "Who may receive it",
                    "Who processes it for whom",
                }
            )
                document.ShouldContain($"\n## {table}\n");
            document.ShouldContain(
                "| A data return from a partner | Police recorded crime | Emberford Constabulary (example) |"
            );
            csv.ShouldStartWith("Source,Column,Read as,Stored as,Required");
            csv.ShouldContain("Police recorded crime,Surname,Name,surname,no");
            JsonSerializer
                .Deserialize<JsonElement>(json)
                .GetProperty("recipients")
                .GetArrayLength()
                .ShouldBeGreaterThan(5);
            (
                await ProgramRun.RunAsync(folder, "sharing", "dpia", "--csv", "nothing")
            ).ExitCode.ShouldBe(2);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [EachDatabase]
    public async Task The_officer_opens_the_tables_and_takes_them_as_files(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.VisitorAsync(Role.InformationGovernanceOfficer);

        (await officer.OpenAsync("/sharing/dpia"))
            .QuerySelectorAll("main table")
            .Length.ShouldBeGreaterThan(30);
        foreach (var id in AssessmentTable.Ids)
        {
            var file = await officer.GetAsync($"/sharing/dpia?table={id}");
            file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv", id);
        }
        (await officer.GetAsync("/sharing/dpia?table=nothing")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (
            await (
                await officer.GetAsync("/sharing/dpia?format=markdown")
            ).Content.ReadAsStringAsync()
        ).ShouldStartWith("# Data flows as at 2026-10-01");
    }

    [Fact]
    public void What_a_register_holds_neither_runs_in_a_spreadsheet_nor_breaks_a_table()
    {
        var table = new AssessmentTable(
            "x",
            "X",
            ["A"],
            [
                ["=1+1"],
                ["a|b\nc"],
            ]
        );

        AssessmentText.Csv(table).ShouldContain("'=1+1");
        var flows = new DataFlows(
            new(2026, 10, 1),
            [],
            [new("S|x", "C", "Text", "<b>\n", true, false)],
            [],
            [],
            []
        );
        AssessmentText.Markdown(flows).ShouldContain("| S\\|x | C | Text | \\<b>  | no |");
    }
}
