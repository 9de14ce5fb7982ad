using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Transfers;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Transfers;

/// <summary>Where a family comes from, and what was sent with it.</summary>
[Needs(Permission.CasesDecide, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class InModel(
    TransferInQuery transfers,
    RecordTransferInOperation record,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Council { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    public TransferInRead Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        (Version, On) = (Read.Contact.Version, DateAnswer.Of(clock.Today()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (On.Date is not { } day)
            return Wrong("Enter the day, such as 24 7 2026", nameof(On));
        return End(
            await record.RunAsync(new(Id, Council ?? "", Who ?? "", day, Version), Actor, cancel),
            _ =>
            {
                Notice = "Recorded. Add what they sent.";
                return LocalRedirect($"/cases/front-door/{Id:D}/transfer");
            },
            nameof(Council)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await transfers.RunAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
