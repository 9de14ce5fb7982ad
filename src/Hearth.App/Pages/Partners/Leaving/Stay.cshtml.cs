using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Leaving;

/// <summary>An agency takes its notice back before it has run out.</summary>
[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class StayModel(AgenciesQuery agencies, TakeBackNoticeOperation takeBack)
    : AgencyPage(agencies)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        return Saved(
            await takeBack.RunAsync(new(Id), Actor, cancel),
            _ => $"{Read.Agency.Name} stays. Every partner has been told."
        );
    }
}
