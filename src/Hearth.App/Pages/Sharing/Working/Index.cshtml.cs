using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Working;

/// <summary>Who works with a family: what opens it to them, and tells everybody else whom to ring.</summary>
[Needs(
    Permission.SharingRecord,
    Purpose.SupportFamilies,
    Purpose.IdentifyFamilies,
    Purpose.Safeguard
)]
public sealed class IndexModel(
    WhoElseQuery whoElse,
    RecordInvolvementOperation record,
    EndInvolvementOperation end,
    AccountsOfAgencyQuery accounts,
    SharingChoices choices,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    public string? WorksAs { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    public IReadOnlyList<Involved> Working { get; private set; } = [];
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (From.Date is not { } from)
            return Wrong("Enter the day they began, such as 24 7 2026", nameof(From));
        var outcome = await record.RunAsync(
            new(
                new(Family),
                null,
                Agency ?? "",
                await accounts.OfAsync(Agency ?? "", Email, Actor, cancel),
                Worker ?? "",
                WorksAs ?? "",
                Phone,
                Email,
                from
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            done =>
            {
                Notice = $"{done.Worker} works with this family from {Words.Day(done.From)}.";
                return LocalRedirect($"/people/families/{Family:D}#working");
            },
            nameof(Worker)
        );
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, int version, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var today = clock.Today();
        return End(
            await end.RunAsync(new(id, today, version), Actor, cancel),
            done =>
            {
                Notice = $"{done.Worker}'s work with this family ends today.";
                return LocalRedirect($"/people/families/{Family:D}#working");
            }
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await whoElse.RunAsync(new(Family), Actor, cancel) is not { } working)
            return false;
        Working = working;
        Agencies = await choices.AgenciesAsync(Actor, others: false, cancel);
        return true;
    }
}
