using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>Minutes are agreed.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class AgreeModel(MeetingQuery meetings, AgreeMinutesOperation agree)
    : MeetingPage(meetings)
{
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindOpenAsync(cancel) || !Read.Runs || !IsDraft)
            return NotFound();
        Version = Read.Of.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        !await FindOpenAsync(cancel) || !Read.Runs
            ? NotFound()
            : End(
                await agree.RunAsync(new(Id, Version), Actor, cancel),
                _ => Done("The minutes are agreed.")
            );
}
