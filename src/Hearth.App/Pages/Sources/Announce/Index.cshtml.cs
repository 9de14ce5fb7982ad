using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources.Announce;

[Needs(Permission.SourcesLoad, Purpose.IdentifyFamilies)]
public sealed class IndexModel(SourcesQuery sources, AnnounceCollectionChangeOperation announce)
    : HearthPage
{
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    [BindProperty]
    public string? What { get; set; }

    public string Name => sources.Find(Actor, Id)?.Name ?? "";

    public IActionResult OnGet() => sources.Find(Actor, Id) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (sources.Find(Actor, Id) is null)
            return NotFound();
        if (From.Date is null)
            ModelState.AddModelError(
                nameof(From),
                From.IsEmpty ? "Enter a date" : "Enter a real date, such as 1 4 2027"
            );
        if (string.IsNullOrWhiteSpace(What))
            ModelState.AddModelError(nameof(What), "Say what changes");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await announce.RunAsync(new(Id, From.Date!.Value, What!), Actor, cancel);
        return End(
            outcome,
            _ =>
            {
                Notice = "The change is announced.";
                return LocalRedirect($"/sources/{Id}");
            },
            nameof(From)
        );
    }
}
