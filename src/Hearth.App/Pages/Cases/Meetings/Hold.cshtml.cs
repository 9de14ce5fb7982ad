using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>Who was at the meeting.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class HoldModel(MeetingQuery meetings, HoldMeetingOperation hold)
    : MeetingPage(meetings)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string[] WereThere { get; set; } = [];

    public IReadOnlyList<Choice> People =>
        [
            .. Read.Attendees.Select(a => new Choice($"{a.Of.Id:D}", a.Of.Name)
            {
                Hint =
                    Read.Rule.NeedsDeclaration && a.SignedAt is null
                        ? $"{a.Of.WorksAs}. Has not signed the declaration"
                        : a.Of.WorksAs,
            }),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindOpenAsync(cancel) || !Read.Runs || !IsToCome)
            return NotFound();
        Version = Read.Of.Version;
        WereThere =
        [
            .. Read
                .Attendees.Where(a =>
                    a.Of.Answer == MeetingAnswer.Attends
                    && (!Read.Rule.NeedsDeclaration || a.SignedAt is not null)
                )
                .Select(a => $"{a.Of.Id:D}"),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        !await FindOpenAsync(cancel) || !Read.Runs
            ? NotFound()
            : End(
                await hold.RunAsync(
                    new(
                        Id,
                        [.. WereThere.Select(w => Guid.TryParse(w, out var id) ? id : Guid.Empty)],
                        Version
                    ),
                    Actor,
                    cancel
                ),
                _ => Done("It is recorded who was there. The minutes can be written."),
                nameof(WereThere)
            );
}
