using System.Text;
using System.Text.Json;
using Hearth.Core.Eligibility;
using Hearth.Core.Eligibility.Exporting;
using Hearth.Testing;
using MiniExcelLibs;

namespace Hearth.Core.Tests.Eligibility;

[Trait("Requirement", "ID-4")]
public class ExportListTests
{
    [EachDatabase]
    public async Task A_list_leaves_in_three_forms_none_of_which_a_spreadsheet_runs(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync("=HYPERLINK(\"x\")");
        await council.TwoProblemsAsync(child, parent);
        var list = (await council.RunAsync()).List;

        var csv = Encoding.UTF8.GetString(await ExportAsync(council, list, ExportFormat.Csv));
        csv.ShouldContain("\"'=HYPERLINK(\"\"x\"\")\"");
        csv.ShouldContain("permanent-exclusion: 1 permanent exclusion");
        using var xlsx = new MemoryStream(await ExportAsync(council, list, ExportFormat.Xlsx));
        IDictionary<string, object> row = xlsx.Query(useHeaderRow: true).Single();
        row["Name"].ShouldBe("'=HYPERLINK(\"x\")");
        row["Problems"].ShouldBe(2d);
        using var json = JsonDocument.Parse(await ExportAsync(council, list, ExportFormat.Json));
        json.RootElement.GetProperty("families")[0]
            .GetProperty("family")
            .GetString()
            .ShouldBe(family.ToString());
        (await council.EventsAsync()).Count(k => k == "eligibility.exported").ShouldBe(3);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("", "")]
    public void A_value_a_spreadsheet_would_run_is_marked_as_text(string value, string safe) =>
        FormulaSafe.Text(value).ShouldBe(safe);

    private static async Task<byte[]> ExportAsync(Council council, ListId list, ExportFormat format)
    {
        using var to = new MemoryStream();
        (
            await council.Database.WithAsync<ExportListOperation, Outcome<ListExported>>(o =>
                o.RunAsync(new(list, format, to), Council.Analyst, CancellationToken.None)
            )
        ).ShouldBeOfType<Outcome<ListExported>.Ok>();
        return to.ToArray();
    }
}
