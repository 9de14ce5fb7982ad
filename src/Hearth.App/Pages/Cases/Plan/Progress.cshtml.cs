using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>How an action goes on, and its history.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class ProgressModel(
    PlanQuery plans,
    MoveActionOperation move,
    CarryActionOverOperation carry
) : PlanPage(plans)
{
    [FromRoute]
    public Guid Item { get; set; }

    [BindProperty]
    public DateAnswer Until { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public ActionRead Shown { get; private set; } = null!;
    public string GoalWords { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ShowAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(
        string? to,
        string? why,
        int version,
        CancellationToken cancel
    )
    {
        if (!await ShowAsync(cancel) || !Kebab.TryRead<ActionState>(to ?? "", out var state))
            return NotFound();
        return End(
            await move.RunAsync(new(new(Case), Item, state, why, version), Actor, cancel),
            done => Done($"Saved: {PlanWords.State(done.State).ToLowerInvariant()}."),
            $"why-{Kebab.Of(state)}"
        );
    }

    public async Task<IActionResult> OnPostCarryAsync(int version, CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        if (Until.Date is not { } until)
            return Wrong("Enter a real date, such as 24 7 2026", nameof(Until));
        return End(
            await carry.RunAsync(new(new(Case), Item, until, Reason, version), Actor, cancel),
            done => Done($"Carried over to {Words.Day(done.Due)}."),
            nameof(Reason)
        );
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (
            !await FindAsync(cancel)
            || Read.Actions.FirstOrDefault(a => a.Of.Id == Item) is not { } shown
        )
            return false;
        Shown = shown;
        GoalWords = Read.Goals.First(g => g.Of.Id == shown.Of.GoalId).Of.Words;
        return true;
    }
}
