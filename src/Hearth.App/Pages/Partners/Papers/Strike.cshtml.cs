using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Papers;

[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class StrikeModel(AgenciesQuery agencies, StrikeSignatureOperation strike)
    : AgencyPage(agencies)
{
    [BindProperty]
    public string? Because { get; set; }

    public Signature Signature { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid signature, CancellationToken cancel) =>
        await FindAsync(signature, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid signature, CancellationToken cancel)
    {
        if (!await FindAsync(signature, cancel))
            return NotFound();
        Require(Because, nameof(Because), "Say why it is struck out");
        if (!ModelState.IsValid)
            return Page();
        return Saved(
            await strike.RunAsync(new(signature, Because!), Actor, cancel),
            struck => $"The signature of {struck.Signatory} is struck out and counts no more.",
            nameof(Because)
        );
    }

    private async Task<bool> FindAsync(Guid signature, CancellationToken cancel)
    {
        if (
            !await FindAsync(cancel)
            || Read.Signatures.FirstOrDefault(s => s.Id == signature) is not { } found
        )
            return false;
        Signature = found;
        return true;
    }
}
