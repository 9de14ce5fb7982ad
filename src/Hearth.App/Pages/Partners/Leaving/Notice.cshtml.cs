using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Leaving;

/// <summary>Records an agency's written notice that it leaves; every partner is told.</summary>
[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class NoticeModel(
    AgenciesQuery agencies,
    GiveNoticeOperation give,
    TimeProvider clock
) : AgencyPage(agencies)
{
    [BindProperty]
    public DateAnswer Received { get; set; } = new();

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public DateAnswer Ends { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Received = DateAnswer.Of(clock.Today());
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var received = Asked(Received, nameof(Received), "Enter the day the notice came");
        Require(Reference, nameof(Reference), "Enter where the written notice is kept");
        if (!Ends.IsEmpty)
            Asked(Ends, nameof(Ends), "");
        if (!ModelState.IsValid)
            return Page();
        return Saved(
            await give.RunAsync(new(Id, received!.Value, Reference!, Ends.Date), Actor, cancel),
            given =>
                $"Recorded. {Read.Agency.Name} leaves on {Words.Day(given.EndsOn)}. {Words.Count(given.Told, "colleague at a partner was", "colleagues at partners were")} told.",
            Ends.IsEmpty ? nameof(Received) : nameof(Ends)
        );
    }
}
