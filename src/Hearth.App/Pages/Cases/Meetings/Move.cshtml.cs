using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>A meeting takes place at another time or place.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class MoveModel(MeetingQuery meetings, MoveMeetingOperation move)
    : MeetingPage(meetings)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public WhenAnswer When { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Read.Runs || !IsToCome)
            return NotFound();
        Version = Read.Of.Version;
        When = WhenAnswer.Of(Read.Of.StartsAt, Read.Of.Minutes, Read.Of.Place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Read.Runs)
            return NotFound();
        if (When.Wrong is { } wrong)
            return Wrong(wrong.Reason, wrong.Field);
        return End(
            await move.RunAsync(
                new(Id, When.Day, When.Time, When.Length, When.Place ?? "", Why ?? "", Version),
                Actor,
                cancel
            ),
            done => Done($"The meeting is on {Words.Moment(done.StartsAt)}."),
            "When.On"
        );
    }
}
