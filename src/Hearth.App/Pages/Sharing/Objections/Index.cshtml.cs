using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.People;
using Hearth.Core.Sharing.Objections;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Objections;

/// <summary>What somebody of a family does not want shared, and what came of it.</summary>
[Needs(Permission.SharingRecord, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class IndexModel(
    ObjectionsQuery objections,
    WhereNowQuery whereNow,
    MarkersQuery markers,
    RecordObjectionOperation record,
    SharingChoices choices,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    public IReadOnlyList<ObjectionRead> Read { get; private set; } = [];
    public IReadOnlyList<Choice> People { get; private set; } = [];
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // An old number leads to the family it is of now.
        if (await whereNow.OfFamilyAsync(new(Family), Actor, cancel) is { } now)
            return LocalRedirect($"/sharing/families/{now}/objections");
        if (!await FindAsync(cancel))
            return NotFound();
        On = DateAnswer.Of(clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!Guid.TryParse(Person, out var person))
            return Wrong("Choose who objects", nameof(Person));
        if (On.Date is not { } day)
            return Wrong("Enter the day, such as 24 7 2026", nameof(On));
        return End(
            await record.RunAsync(
                new(
                    new(Family),
                    new(person),
                    About ?? "",
                    string.IsNullOrEmpty(Agency) ? null : Agency,
                    day
                ),
                Actor,
                cancel
            ),
            _ =>
            {
                Notice = "Recorded. The information-governance officer decides.";
                return LocalRedirect($"/sharing/families/{Family:D}/objections");
            },
            nameof(About)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (
            await markers.PageAsync(new(Family), Actor, cancel) is not { } page
            || await objections.OfFamilyAsync(new(Family), Actor, cancel) is not { } read
        )
            return false;
        Read = read;
        People = [.. page.Members.Select(m => new Choice(m.Id.ToString(), m.Name))];
        Agencies =
        [
            new("", "Any agency"),
            .. (await choices.AgenciesAsync(Actor, others: false, cancel)).Skip(1),
        ];
        return true;
    }
}
