using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access;
using Hearth.Core.Eligibility.Exporting;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources.Returns;

/// <summary>The rejected rows as a file for their sender to mend. Fetching it is recorded.</summary>
[Needs(Permission.SourcesRead, Purpose.IdentifyFamilies)]
[RecentProof]
public sealed class RejectedModel(ReturnsQuery returns, TimeProvider clock) : HearthPage
{
    private static readonly string[] Ours = ["Row", "Wrong column", "Reason", "What would fix it"];

    public async Task<IActionResult> OnGetAsync(int no, CancellationToken cancel)
    {
        if (await returns.FindAsync(Actor, no, cancel) is null)
            return NotFound();
        var rows = await returns.RejectedAsync(Actor, no, clock, cancel);
        return File(
            Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Write(rows))).ToArray(),
            "text/csv; charset=utf-8",
            $"return-{no}-rejected.csv"
        );
    }

    private static string Write(IReadOnlyList<RejectedRow> rows)
    {
        var sent = rows.Select(r =>
                JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(r.Row)!
            )
            .ToArray();
        var columns = sent.SelectMany(s => s.Keys).Distinct().ToArray();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (var heading in Ours.Concat(columns))
            csv.WriteField(FormulaSafe.Text(heading));
        csv.NextRecord();
        foreach (var (row, values) in rows.Zip(sent))
        {
            csv.WriteField(row.RowNo);
            csv.WriteField(FormulaSafe.Text(row.Column));
            csv.WriteField(FormulaSafe.Text(row.Reason));
            csv.WriteField(FormulaSafe.Text(row.Fix));
            foreach (var column in columns)
                csv.WriteField(
                    FormulaSafe.Text(
                        values.TryGetValue(column, out var value) ? value.ToString() : ""
                    )
                );
            csv.NextRecord();
        }
        csv.Flush();
        return text.ToString();
    }
}
