using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.SubContractors;

[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class AddModel(AgenciesQuery agencies, AddSubContractorOperation add)
    : AgencyPage(agencies)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Does { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Require(Name, nameof(Name), "Enter its name");
        Require(Does, nameof(Does), "Enter what it does for the agency");
        if (!ModelState.IsValid)
            return Page();
        return Saved(
            await add.RunAsync(new(Id, Name!, Does!), Actor, cancel),
            added =>
                $"{added.Name} is on the register. Nothing may be disclosed to it before its confidentiality agreement is recorded.",
            nameof(Name)
        );
    }
}
