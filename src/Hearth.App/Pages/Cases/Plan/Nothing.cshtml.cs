using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Plans;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>Why the plan holds nothing for a member.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class NothingModel(PlanQuery plans, SayNothingNeededOperation say) : PlanPage(plans)
{
    [FromRoute]
    public Guid Person { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ShowAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        return End(
            await say.RunAsync(new(new(Case), new(Person), Why ?? ""), Actor, cancel),
            _ => Done("Saved."),
            nameof(Why)
        );
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (
            !await FindAsync(cancel)
            || Read.Members.FirstOrDefault(m => m.Id.Value == Person) is not { } member
        )
            return false;
        Name = member.Name;
        return true;
    }
}
