using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Notes;

/// <summary>A file of a note: always to be kept, never shown in the browser.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class FileModel(NoteFileQuery files) : HearthPage
{
    public async Task<IActionResult> OnGetAsync(Guid item, CancellationToken cancel) =>
        await files.RunAsync(item, Actor, cancel) is { } file
            // A name makes it an attachment.
            ? File(file.Content, file.MediaType, file.Name)
            : NotFound();
}
