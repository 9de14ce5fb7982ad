using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>A goal ends, or is taken up again.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class EndModel(PlanQuery plans, EndGoalOperation end, TakeUpGoalOperation takeUp)
    : PlanPage(plans)
{
    [FromRoute]
    public Guid Goal { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Says { get; set; }

    /// <summary>What was written to end a goal that has ended meanwhile.</summary>
    public string? Wrote { get; private set; }

    public GoalRead Shown { get; private set; } = null!;

    public static IReadOnlyList<Choice> Endings =>
        [
            new(Kebab.Of(GoalEnding.Reached), "It is reached"),
            new(Kebab.Of(GoalEnding.NoLongerWanted), "The family wants it no longer"),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        (Version, Says) = (Shown.Of.Version, Shown.Of.EndedSays);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        if (!Shown.Of.IsOpen && !string.IsNullOrWhiteSpace(Says))
            Wrote = Says;
        if (!Kebab.TryRead<GoalEnding>(How ?? "", out var how))
            return Wrong("Choose how it ends", nameof(How));
        return End(
            await end.RunAsync(new(new(Case), Goal, Version, how, Says), Actor, cancel),
            _ => Done("The goal has ended. It stays in the plan to be read."),
            nameof(How)
        );
    }

    public async Task<IActionResult> OnPostTakeUpAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        return End(
            await takeUp.RunAsync(new(new(Case), Goal, Version), Actor, cancel),
            _ => Done("The goal is in the plan again.")
        );
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (
            !await FindAsync(cancel)
            || Read.Goals.FirstOrDefault(g => g.Of.Id == Goal) is not { } shown
        )
            return false;
        Shown = shown;
        return true;
    }
}
