using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Transfers;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Sharing.Objections;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Transfers;

/// <summary>A family's support passes to another council.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(
    TransfersQuery transfers,
    ObjectionsQuery objections,
    MeetingsToCome meetings,
    TransferOutOperation transfer,
    ConfirmReceiptOperation confirm,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Council { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? WhatChanged { get; set; }

    [BindProperty]
    public string? FamilySays { get; set; }

    public TransfersRead Read { get; private set; } = null!;
    public IReadOnlyList<ObjectionRead> Objections { get; private set; } = [];

    /// <summary>Meetings that are called off once support ends here.</summary>
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<Choice> Councils =>
        [
            new("", "Choose"),
            .. Read.Councils.Select(c => new Choice(
                c.Id,
                c.WhyNot is null ? c.Name : $"{c.Name} (nothing can be sent there)"
            )),
        ];

    public IReadOnlyList<Choice> Ways =>
        [
            new(Kebab.Of(Channel.SecureEmail), "Secure e-mail"),
            new(Kebab.Of(Channel.RecordedPost), "Recorded post"),
            new(Kebab.Of(Channel.System), "Their own system"),
            new(Kebab.Of(Channel.FaceToFace), "By hand"),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        (Version, On) = (Read.Case.Version, DateAnswer.Of(clock.Today()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (On.Date is not { } day)
            return Wrong("Enter the last day, such as 24 7 2026", nameof(On));
        if (!Kebab.TryRead<Channel>(How ?? "", out var how))
            return Wrong("Choose how the papers go there", nameof(How));
        return End(
            await transfer.RunAsync(
                new(
                    new(Case),
                    Council ?? "",
                    Who ?? "",
                    day,
                    how,
                    WhatChanged ?? "",
                    FamilySays,
                    Version
                ),
                Actor,
                cancel
            ),
            sent =>
            {
                Notice =
                    "Support has ended here. Send them what is below, and ask whether they have it.";
                return LocalRedirect($"/cases/{Case:D}/transfer/{sent.Id:D}");
            },
            nameof(Council)
        );
    }

    public async Task<IActionResult> OnPostReceivedAsync(
        Guid id,
        int version,
        string? by,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await confirm.RunAsync(new(id, clock.Today(), by ?? "", version), Actor, cancel),
                _ =>
                {
                    Notice = "Recorded: they have it.";
                    return LocalRedirect($"/cases/{Case:D}/transfer");
                },
                "by"
            )
            : NotFound();

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await transfers.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        Objections = await objections.OfFamilyAsync(read.Case.FamilyId, Actor, cancel) ?? [];
        Meetings = await meetings.RunAsync(new(Case), Actor, cancel);
        return true;
    }
}
