using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.Sharing.Told;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Told;

/// <summary>What a family was told of its information, and recording that it was.</summary>
[Needs(
    Permission.SharingRecord,
    Purpose.SupportFamilies,
    Purpose.IdentifyFamilies,
    Purpose.Safeguard
)]
public sealed class IndexModel(
    ToldQuery told,
    RecordToldOperation record,
    StrikeToldOperation strike,
    EndExceptionOperation end,
    ToldChoices choices,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string[] Members { get; set; } = [];

    [BindProperty]
    public string[] Facts { get; set; } = [];

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? How { get; set; } = Kebab.Of(ToldHow.LeafletHandedOver);

    [BindProperty]
    public string? ByWhom { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public FamilyTold Read { get; private set; } = null!;
    public IReadOnlyList<Choice> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        // A leaflet says all of it. Who was told, nobody but the worker knows: nothing is ticked for them.
        Facts = [.. Enum.GetValues<ToldFact>().Select(Kebab.Of)];
        ByWhom = HttpContext.SignedInUser()?.FullName;
        By = Versions.Count > 0 ? Versions[0].Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (On is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(On));
        if (!Kebab.TryRead<ToldHow>(How ?? "", out var how))
            return Wrong("Choose how they were told", nameof(How));
        return End(
            await record.RunAsync(
                new(
                    new(Family),
                    [.. ToldChoices.Ids(Members).Select(m => new PersonId(m))],
                    Guid.TryParse(By, out var by) ? by : Guid.Empty,
                    On.Date ?? London.DateOf(clock.GetUtcNow().UtcDateTime),
                    how,
                    ByWhom ?? "",
                    ToldChoices.FactsOf(Facts),
                    Note
                ),
                Actor,
                cancel
            ),
            done => Done($"Recorded: told on {Words.Day(done.On)}."),
            nameof(Members)
        );
    }

    public async Task<IActionResult> OnPostStrikeAsync(
        Guid id,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await strike.RunAsync(new(id, why ?? "", version), Actor, cancel),
                _ => Done("Struck out. It stays here to be read, and counts for nothing."),
                $"why-{id:D}"
            )
            : NotFound();

    public async Task<IActionResult> OnPostEndAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await end.RunAsync(new(id, version), Actor, cancel),
                _ => Done("Ended: they are to be told.")
            )
            : NotFound();

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect($"/sharing/families/{Family:D}/told");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await told.RunAsync(new(Family), Actor, cancel) is not { } read)
            return false;
        Read = read;
        Versions = await choices.VersionsAsync(cancel);
        return true;
    }
}
