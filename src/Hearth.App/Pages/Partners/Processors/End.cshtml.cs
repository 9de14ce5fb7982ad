using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Processors;

[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class EndModel(AgenciesQuery agencies, EndProcessorOperation end)
    : AgencyPage(agencies)
{
    [BindProperty]
    public DateAnswer Until { get; set; } = new();

    public Processor One { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid one, CancellationToken cancel)
    {
        if (!await FindAsync(one, cancel))
            return NotFound();
        Version = One.Version;
        Until = DateAnswer.Of(One.Until);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid one, CancellationToken cancel)
    {
        if (!await FindAsync(one, cancel))
            return NotFound();
        if (Asked(Until, nameof(Until), "Enter the contract's last day") is not { } until)
            return Page();
        return Saved(
            await end.RunAsync(new(one, until, Version), Actor, cancel),
            ended => $"The contract with {ended.Name} ends on {Words.Day(ended.Until)}.",
            nameof(Until),
            One.Version
        );
    }

    private async Task<bool> FindAsync(Guid one, CancellationToken cancel)
    {
        if (
            !await FindAsync(cancel)
            || Read.Processors.FirstOrDefault(p => p.Id == one) is not { } found
        )
            return false;
        One = found;
        return true;
    }
}
