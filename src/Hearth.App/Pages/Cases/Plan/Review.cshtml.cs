using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>The plan was looked at again with the family.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class ReviewModel(PlanQuery plans, ReviewPlanOperation review, PlanRules rules)
    : PlanPage(plans)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Found { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public DateAnswer Next { get; set; } = new();

    public string Hint => $"At the latest {rules.ReviewEvery} later. Leave it empty for that day";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Read.Plan?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        foreach (var (answer, name) in new[] { (On, nameof(On)), (Next, nameof(Next)) })
            if (answer is { IsEmpty: false, Date: null })
                return Wrong("Enter a real date, such as 24 7 2026", name);
        return End(
            await review.RunAsync(
                new(new(Case), On.Date ?? Read.Today, Found ?? "", Next.Date, Version),
                Actor,
                cancel
            ),
            done => Done($"Saved. Look at it again by {Words.Day(done.NextBy)}.", "#reviews"),
            nameof(Found)
        );
    }
}
