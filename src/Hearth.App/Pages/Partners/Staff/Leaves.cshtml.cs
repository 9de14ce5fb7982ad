using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Staff;

/// <summary>Somebody leaves: their access ends at once and colleagues are told.</summary>
[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class LeavesModel(
    AgenciesQuery agencies,
    StaffLeavesOperation leaves,
    TimeProvider clock
) : StaffPage(agencies)
{
    [BindProperty]
    public DateAnswer On { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancel)
    {
        On = DateAnswer.Of(clock.Today());
        return await FindAsync(member, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancel)
    {
        if (!await FindAsync(member, cancel))
            return NotFound();
        if (Asked(On, nameof(On), "Enter their last day") is not { } on)
            return Page();
        return Saved(
            await leaves.RunAsync(new(member, on), Actor, cancel),
            left =>
                $"{left.FullName} has left. {(left.AccountShut ? "Their account is shut and they are signed out." : "They had no open account.")} {(left.Told == 0 ? "No colleague has an account by which to be told: tell them yourself." : $"{Words.Count(left.Told, "colleague was", "colleagues were")} told.")}",
            nameof(On)
        );
    }
}
