using System.Text;
using Hearth.App.Commands.Sharing;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Assessment;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Assessment;

/// <summary>The tables of a data protection impact assessment, made from what is in force today.</summary>
[Needs(Permission.SharingManage, Purpose.MeetLegalDuties)]
public sealed class IndexModel(DataFlowsQuery flows) : HearthPage
{
    public DataFlows Read { get; private set; } = null!;

    public IReadOnlyList<AssessmentTable> Tables => AssessmentTable.All(Read);

    public async Task<IActionResult> OnGetAsync(
        string? table,
        string? format,
        CancellationToken cancel
    )
    {
        if (await flows.RunAsync(Actor, cancel) is not { } read)
            return NotFound();
        Read = read;
        if (format == "markdown")
            return File(
                Encoding.UTF8.GetBytes(AssessmentText.Markdown(read)),
                "text/markdown; charset=utf-8",
                $"data-flows-{read.On:yyyy-MM-dd}.md"
            );
        if (table is null)
            return Page();
        if (Tables.FirstOrDefault(t => t.Id == table) is not { } one)
            return NotFound();
        return File(
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(AssessmentText.Csv(one))],
            "text/csv; charset=utf-8",
            $"data-flows-{one.Id}-{read.On:yyyy-MM-dd}.csv"
        );
    }

    public static string Joined(IReadOnlyList<string> of, string otherwise) =>
        of.Count == 0 ? otherwise : string.Join("; ", of);
}
