using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources.Withdraw;

/// <summary>A reason, a look at what it means, and then it is done.</summary>
[Needs(Permission.SourcesLoad, Purpose.IdentifyFamilies)]
public sealed class IndexModel(ReturnsQuery returns, WithdrawReturnOperation withdraw) : HearthPage
{
    [FromRoute]
    public int No { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Step { get; set; }

    public bool Checking { get; private set; }
    public ReturnSummary Return { get; private set; } = null!;

    public IReadOnlyList<SummaryRow> Answers =>
        [
            new("Return", $"{Return.No}, {Return.FileName}"),
            new("Extract date", Words.Day(Return.ExtractDate)),
            new(
                "Records that will stand no more",
                Words.Number(Return.Counts.Loaded + Return.Counts.Warned)
            ),
            new("Reason", Reason),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Step == "change")
            return Page();
        if (string.IsNullOrWhiteSpace(Reason))
            return Wrong("Say why the return is withdrawn", nameof(Reason));
        if (Step != "withdraw")
        {
            Checking = true;
            return Page();
        }
        var outcome = await withdraw.RunAsync(new(No, Reason), Actor, cancel);
        return End(
            outcome,
            _ =>
            {
                Notice = $"Return {No} is withdrawn.";
                return LocalRedirect($"/sources/returns/{No}");
            },
            nameof(Reason)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (
            await returns.FindAsync(Actor, No, cancel) is not { } found
            || found.Return.Status != ReturnStatus.Effective
        )
            return false;
        Return = found.Return;
        return true;
    }
}
