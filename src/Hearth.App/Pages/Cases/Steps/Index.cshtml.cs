using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Steps;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Steps;

/// <summary>What is with social care, and what they answered.</summary>
[Needs(Permission.CasesDecide, Purpose.Safeguard, Purpose.SupportFamilies)]
public sealed class IndexModel(StepsQuery steps, AnswerStepOperation answer) : HearthPage
{
    public IReadOnlyList<StepListed> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        string? taken,
        string? why,
        int version,
        CancellationToken cancel
    )
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (taken is not ("yes" or "no"))
            return Wrong("Choose whether social care takes it on");
        return End(
            await answer.RunAsync(new(id, taken == "yes", why ?? "", version), Actor, cancel),
            _ =>
            {
                Notice = "Social care's answer is recorded.";
                return LocalRedirect("/cases/steps");
            }
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await steps.RunAsync(Actor, cancel) is not { } found)
            return false;
        Steps = found;
        return true;
    }
}
