using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Staff;

[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class AddModel(AgenciesQuery agencies, AddStaffOperation add) : AgencyPage(agencies)
{
    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Post { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Require(FullName, nameof(FullName), "Enter their full name");
        Require(Email, nameof(Email), "Enter their e-mail address at work");
        Require(Post, nameof(Post), "Enter what they do");
        if (!ModelState.IsValid)
            return Page();
        return Saved(
            await add.RunAsync(new(Id, FullName!, Email!, Post!), Actor, cancel),
            staff =>
                $"{staff.FullName} is on the register. {(staff.UserId is null ? "An account is given apart, under Accounts." : "The account with this address is theirs.")}",
            nameof(Email)
        );
    }
}
