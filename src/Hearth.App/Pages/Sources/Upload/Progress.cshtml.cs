using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources.Upload;

/// <summary>How far a file is; when it is done, on to its receipt or back to the form.</summary>
[Needs(Permission.SourcesLoad, Purpose.IdentifyFamilies)]
public sealed class ProgressModel(UploadsQuery uploads) : HearthPage
{
    public Core.Sources.Upload Upload { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await uploads.FindAsync(Actor, id, cancel) is not { } upload)
            return NotFound();
        Upload = upload;
        return upload.Status switch
        {
            UploadStatus.Loaded => LocalRedirect($"/sources/returns/{upload.ReturnNo}"),
            UploadStatus.Refused or UploadStatus.Failed => LocalRedirect(
                $"/sources/{upload.SourceId}/upload?refused={upload.Id:D}"
            ),
            _ => Page(),
        };
    }
}
