using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Transfers;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Transfers;

/// <summary>A file another council sent: always to be kept, never shown in the browser.</summary>
[Needs(Permission.CasesDecide, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class FileModel(TransferInQuery transfers) : HearthPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid item, CancellationToken cancel) =>
        await transfers.FileAsync(id, item, Actor, cancel) is { } file
            ? File(file.Content, file.MediaType, file.Name)
            : NotFound();
}
