using Hearth.App.Jobs;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources.Upload;

/// <summary>Takes a partner's file; it is loaded in the background. A refused file leads back here, with the reason.</summary>
[Needs(Permission.SourcesLoad, Purpose.IdentifyFamilies)]
[IgnoreAntiforgeryToken, StreamedForm]
public sealed class IndexModel : HearthPage
{
    private const string FileField = "File";

    [FromRoute]
    public string Id { get; set; } = "";

    public DateAnswer Extract { get; private set; } = new();
    public DateAnswer Start { get; private set; } = new();
    public DateAnswer Until { get; private set; } = new();
    public SourceDefinition Source { get; private set; } = null!;

    public bool HasCoverage => !Start.IsEmpty || !Until.IsEmpty;
    public string? FileError => ModelState[FileField]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(
        Guid? refused,
        [FromServices] SourcesQuery sources,
        [FromServices] UploadsQuery uploads,
        CancellationToken cancel
    )
    {
        if (sources.Find(Actor, Id) is not { } source)
            return NotFound();
        Source = source;
        if (
            refused is { } id
            && await uploads.FindAsync(Actor, id, cancel) is { Reason: { } reason } upload
            && upload.SourceId == Id
        )
        {
            (Extract, Start, Until) = (
                DateAnswer.Of(upload.ExtractDate),
                DateAnswer.Of(upload.CoverageStart),
                DateAnswer.Of(upload.CoverageEnd)
            );
            ModelState.AddModelError(FileField, $"{upload.FileName}: {reason}");
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromServices] SourcesQuery sources,
        [FromServices] ReceiveUploadOperation receive,
        [FromServices] IAntiforgery antiforgery,
        [FromServices] LoadUploadsJob job,
        CancellationToken cancel
    )
    {
        if (sources.Find(Actor, Id) is not { } source)
            return NotFound();
        Source = source;
        // The operation counts the bytes and says clearly when there are too many.
        HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        if (await StreamedForm.ReadAsync(HttpContext, antiforgery, cancel) is not { } form)
            return BadRequest();
        (Extract, Start, Until) = (Date(form, "Extract"), Date(form, "Start"), Date(form, "Until"));
        Check(Extract, "Extract");
        Check(Start, "Start");
        Check(Until, "Until");
        if (string.IsNullOrWhiteSpace(form.FileName))
            ModelState.AddModelError(FileField, "Choose a file");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await receive.RunAsync(
            new ReceiveUpload(Id, form.FileName!, form.File, Extract.Date, Start.Date, Until.Date),
            Actor,
            cancel
        );
        return End(
            outcome,
            upload =>
            {
                job.Look();
                return LocalRedirect($"/sources/uploads/{upload.Id:D}");
            },
            FileField
        );
    }

    private void Check(DateAnswer answer, string field)
    {
        if (!answer.IsEmpty && answer.Date is null)
            ModelState.AddModelError(field, "Enter a real date, such as 24 7 2026");
    }

    private static DateAnswer Date(StreamedForm form, string field) =>
        new()
        {
            Day = form[field + ".Day"],
            Month = form[field + ".Month"],
            Year = form[field + ".Year"],
        };
}
