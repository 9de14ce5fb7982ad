using System.Text;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Transfers;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Transfers;

/// <summary>What was sent to another council, to print or as a file.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class PackModel(TransfersQuery transfers) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [FromRoute]
    public Guid Item { get; set; }

    public TransferRead Sent { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancel)
    {
        if (
            await transfers.RunAsync(new(Case), Actor, cancel) is not { } read
            || read.Sent.FirstOrDefault(s => s.Of.Id == Item) is not { } sent
            || await transfers.PackAsync(Item, Actor, cancel) is not { } pack
        )
            return NotFound();
        if (format == "json")
            return File(
                Encoding.UTF8.GetBytes(pack),
                "application/json",
                $"transfer-{Item:D}.json"
            );
        Sent = sent;
        return Page();
    }
}
