using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Transfers;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Transfers;

/// <summary>A file another council sent, read as it comes.</summary>
[Needs(Permission.CasesDecide, Purpose.SupportFamilies, Purpose.Safeguard)]
[IgnoreAntiforgeryToken, StreamedForm]
public sealed class AttachModel(
    TransferInQuery transfers,
    AttachPackOperation attach,
    CaseworkRules rules
) : HearthPage
{
    private const string FileField = "File";

    [FromRoute]
    public Guid Id { get; set; }

    public int Most => rules.MostMegabytes;
    public string? FileError => ModelState[FileField]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await transfers.RunAsync(Id, Actor, cancel) is { Transfer: not null } ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        [FromServices] IAntiforgery antiforgery,
        CancellationToken cancel
    )
    {
        HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize =
            2L * (Most + 1) * 1024 * 1024;
        if (await StreamedForm.ReadAsync(HttpContext, antiforgery, cancel) is not { } form)
            return BadRequest();
        return End(
            await attach.RunAsync(new(Id, form.FileName ?? "", form.File), Actor, cancel),
            _ =>
            {
                Notice = "The file is added.";
                return LocalRedirect($"/cases/front-door/{Id:D}/transfer");
            },
            FileField
        );
    }
}
