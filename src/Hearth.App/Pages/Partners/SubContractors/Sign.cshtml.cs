using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.SubContractors;

/// <summary>Records a sub-contractor's confidentiality agreement; from its date on it may receive what the agency may.</summary>
[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class SignModel(AgenciesQuery agencies, SignConfidentialityOperation sign)
    : AgencyPage(agencies)
{
    [BindProperty]
    public string? SignedBy { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public DateAnswer RunsOut { get; set; } = new();

    public SubContractor One { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid one, CancellationToken cancel)
    {
        if (!await FindAsync(one, cancel))
            return NotFound();
        Version = One.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid one, CancellationToken cancel)
    {
        if (!await FindAsync(one, cancel))
            return NotFound();
        Require(SignedBy, nameof(SignedBy), "Enter who signed for it");
        Require(Title, nameof(Title), "Enter their title");
        var on = Asked(On, nameof(On), "Enter the date beside the signature");
        if (!RunsOut.IsEmpty)
            Asked(RunsOut, nameof(RunsOut), "");
        if (!ModelState.IsValid)
            return Page();
        return Saved(
            await sign.RunAsync(
                new(one, SignedBy!, Title!, on!.Value, Version, RunsOut.Date),
                Actor,
                cancel
            ),
            signed =>
                $"Recorded: {signed.Name} has undertaken to keep what it receives confidential.",
            nameof(On),
            One.Version
        );
    }

    private async Task<bool> FindAsync(Guid one, CancellationToken cancel)
    {
        if (
            !await FindAsync(cancel)
            || Read.SubContractors.FirstOrDefault(s => s.Id == one) is not { } found
        )
            return false;
        One = found;
        return true;
    }
}
