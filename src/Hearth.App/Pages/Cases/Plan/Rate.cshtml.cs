using System.Globalization;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>The family's own rating of a goal.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class RateModel(PlanQuery plans, RateGoalOperation rate) : PlanPage(plans)
{
    [FromRoute]
    public Guid Goal { get; set; }

    [BindProperty]
    public int? Value { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public string? Says { get; set; }

    public GoalRead Shown { get; private set; } = null!;

    public IReadOnlyList<Choice> Values =>
        [
            new("", "Choose"),
            .. Enumerable
                .Range(Rating.Lowest, Rating.Highest)
                .Select(n => n.ToString(CultureInfo.InvariantCulture))
                .Select(n => new Choice(n, n)),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ShowAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        if (string.IsNullOrEmpty(Who))
            return Wrong("Choose who says so", nameof(Who));
        if (On is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(On));
        return End(
            await rate.RunAsync(
                new(new(Case), Goal, Value ?? 0, On.Date ?? Read.Today, PersonOf(Who), Says),
                Actor,
                cancel
            ),
            done => Done($"Saved: {done.Value} of 10."),
            nameof(Value)
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
