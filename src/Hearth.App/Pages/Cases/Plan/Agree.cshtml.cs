using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>Whether a member of the family agrees to the plan, in their words.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class AgreeModel(PlanQuery plans, AgreePlanOperation agree) : PlanPage(plans)
{
    [BindProperty]
    public int Edition { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Agrees { get; set; }

    [BindProperty]
    public string? Says { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Edition = Read.Plan?.Edition ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Agrees is not ("yes" or "no"))
            return Wrong("Choose whether they agree", nameof(Agrees));
        if (On is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(On));
        return End(
            await agree.RunAsync(
                new(
                    new(Case),
                    PersonOf(Who) ?? new PersonId(Guid.Empty),
                    Agrees == "yes",
                    On.Date ?? Read.Today,
                    Says,
                    Edition
                ),
                Actor,
                cancel
            ),
            _ => Done("Saved.", "#agreed"),
            nameof(Who)
        );
    }
}
