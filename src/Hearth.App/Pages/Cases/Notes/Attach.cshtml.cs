using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Notes;

/// <summary>A file that goes with a note, read as it comes.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
[IgnoreAntiforgeryToken, StreamedForm]
public sealed class AttachModel(NotesQuery notes, AttachToNoteOperation attach, CaseworkRules rules)
    : HearthPage
{
    private const string FileField = "File";

    [FromRoute]
    public Guid Case { get; set; }

    [FromRoute]
    public Guid Item { get; set; }

    public int Most => rules.MostMegabytes;
    public string? FileError => ModelState[FileField]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await IsThereAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        [FromServices] IAntiforgery antiforgery,
        CancellationToken cancel
    )
    {
        // The operation counts the bytes and says clearly when there are too many; beyond twice as many nobody reads on.
        HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize =
            2L * (Most + 1) * 1024 * 1024;
        if (await StreamedForm.ReadAsync(HttpContext, antiforgery, cancel) is not { } form)
            return BadRequest();
        if (!await IsThereAsync(cancel))
            return NotFound();
        return End(
            await attach.RunAsync(new(Item, form.FileName ?? "", form.File), Actor, cancel),
            _ =>
            {
                Notice = "The file is added.";
                return LocalRedirect($"/cases/{Case:D}/notes#note-{Item:D}");
            },
            FileField
        );
    }

    private async Task<bool> IsThereAsync(CancellationToken cancel) =>
        await notes.RunAsync(new(Case), Actor, cancel) is { } read
        && read.Notes.Any(n => n.Note.Id == Item && n.MayChange);
}
