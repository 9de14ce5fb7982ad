using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Assessments;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Assessment;

/// <summary>Leads to the assessment that is being written, or else the latest; where there is none, one is begun here.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(AssessmentStandingQuery standing, StartAssessmentOperation start)
    : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    public AssessmentStanding Standing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        return (Standing.Open ?? Standing.SignedOff) is { } one
            ? LocalRedirect($"/cases/{Case:D}/assessment/{one.No}")
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await FindAsync(cancel)
            ? End(
                await start.RunAsync(new(new(Case)), Actor, cancel),
                begun => LocalRedirect($"/cases/{Case:D}/assessment/{begun.No}")
            )
            : NotFound();

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await standing.RunAsync(new(Case), Actor, cancel) is not { } found)
            return false;
        Standing = found;
        return true;
    }
}
