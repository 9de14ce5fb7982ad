using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>A meeting does not take place.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class CancelModel(MeetingQuery meetings, CancelMeetingOperation cancelling)
    : MeetingPage(meetings)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Read.Runs || !IsToCome)
            return NotFound();
        Version = Read.Of.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) || !Read.Runs
            ? NotFound()
            : End(
                await cancelling.RunAsync(new(Id, Why ?? "", Version), Actor, cancel),
                _ => Done("The meeting is cancelled."),
                nameof(Why)
            );
}
