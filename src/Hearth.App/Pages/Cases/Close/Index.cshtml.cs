using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Close;

[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(
    CaseQuery cases,
    CloseCaseOperation close,
    WaitingMessagesQuery waiting,
    MeetingsToCome meetings,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateAnswer LastDay { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? WhatChanged { get; set; }

    [BindProperty]
    public string? WhatNext { get; set; }

    [BindProperty]
    public string? FamilySays { get; set; }

    public CaseRead Read { get; private set; } = null!;

    /// <summary>Messages that have not gone, and will not once support ends.</summary>
    public int Waiting { get; private set; }

    /// <summary>Meetings that are called off once support ends.</summary>
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<Choice> Reasons =>
        [
            .. Enum.GetValues<ClosingReason>()
                // Joining says it by itself.
                .Where(r => r != ClosingReason.Joined)
                .Select(r => new Choice(Kebab.Of(r), CaseWords.Closed(r))),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        (Version, WhatChanged) = (Read.Case.Version, Read.Case.WhatChanged);
        (WhatNext, FamilySays) = (Read.Case.WhatNext, Read.Case.FamilySays);
        LastDay = DateAnswer.Of(clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Why is null || !Kebab.TryRead<ClosingReason>(Why, out var why))
            return Wrong("Choose why support ends", nameof(Why));
        if (LastDay.Date is not { } day)
            return Wrong("Enter the last day, such as 24 7 2026", nameof(LastDay));
        return End(
            await close.RunAsync(
                new(new(Case), day, why, WhatChanged ?? "", WhatNext ?? "", FamilySays, Version),
                Actor,
                cancel
            ),
            _ =>
            {
                Notice =
                    "Support has ended. If the family comes back, what was done before is there.";
                return LocalRedirect($"/cases/{Case:D}");
            },
            nameof(WhatChanged)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await cases.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        Waiting = await waiting.RunAsync(new(Case), Actor, cancel);
        Meetings = await meetings.RunAsync(new(Case), Actor, cancel);
        return true;
    }
}
