using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Markers;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Seals;

/// <summary>The families that open only by name. Whoever seals knows them by their number, and sees none of them.</summary>
[Needs(Permission.AccessSeal, Purpose.MeetLegalDuties)]
public sealed class IndexModel(
    SealsQuery seals,
    NobodysMarkersQuery markers,
    TakeOverMarkerOperation takeOver
) : HearthPage
{
    [BindProperty]
    public string? Number { get; set; }

    public IReadOnlyList<SealRead> Seals { get; private set; } = [];

    /// <summary>Confidential addresses that everybody who saw them has left.</summary>
    public IReadOnlyList<Marker> Nobodys { get; private set; } = [];
    public IReadOnlyList<Choice> Accounts { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (
            Guid.TryParse(Number?.Trim(), out var family)
            && await seals.FamilyNowAsync(new FamilyId(family), Actor, cancel) is { } now
        )
            return LocalRedirect($"/access/seals/{now}");
        await FindAsync(cancel);
        return Wrong(
            "There is no family of this number. It stands at the end of the family's page.",
            nameof(Number)
        );
    }

    public async Task<IActionResult> OnPostTakeOverAsync(
        Guid id,
        int version,
        string? sees,
        CancellationToken cancel
    )
    {
        await FindAsync(cancel);
        return End(
            await takeOver.RunAsync(
                new(id, Guid.TryParse(sees, out var user) ? [user] : [], version),
                Actor,
                cancel
            ),
            _ =>
            {
                Notice = "They see it from now on, and can end it or name others.";
                return LocalRedirect("/access/seals");
            },
            $"sees-{id:D}"
        );
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Seals = await seals.RunAsync(Actor, cancel);
        Nobodys = await markers.RunAsync(Actor, cancel);
        if (Nobodys.Count > 0)
            Accounts =
            [
                new("", "Choose somebody"),
                .. (await seals.NamableAsync(Actor, cancel)).Select(a => new Choice(
                    a.Id.ToString("D"),
                    $"{a.FullName}, {a.Agency}"
                )),
            ];
    }
}
