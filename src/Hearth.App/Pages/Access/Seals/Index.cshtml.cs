using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Seals;

/// <summary>The families that open only by name. Whoever seals knows them by their number, and sees none of them.</summary>
[Needs(Permission.AccessSeal, Purpose.MeetLegalDuties)]
public sealed class IndexModel(SealsQuery seals) : HearthPage
{
    [BindProperty]
    public string? Number { get; set; }

    public IReadOnlyList<SealRead> Seals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Seals = await seals.RunAsync(Actor, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (
            Guid.TryParse(Number?.Trim(), out var family)
            && await seals.FamilyNowAsync(new FamilyId(family), Actor, cancel) is { } now
        )
            return LocalRedirect($"/access/seals/{now}");
        Seals = await seals.RunAsync(Actor, cancel);
        return Wrong(
            "There is no family of this number. It stands at the end of the family's page.",
            nameof(Number)
        );
    }
}
