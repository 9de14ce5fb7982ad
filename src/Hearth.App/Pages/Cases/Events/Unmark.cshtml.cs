using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Events;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Events;

[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class UnmarkModel(SignificantEventQuery events, UnmarkSignificantOperation unmark)
    : HearthPage
{
    [FromRoute]
    public Guid Item { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public SignificantEvent Of { get; private set; } = null!;
    public string Chronology => $"/people/families/{Of.FamilyId}/chronology";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await events.RunAsync(Item, Actor, cancel) is not { UnmarkedAt: null } of)
            return NotFound();
        (Of, Version) = (of, of.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await events.RunAsync(Item, Actor, cancel) is not { } of)
            return NotFound();
        Of = of;
        return End(
            await unmark.RunAsync(new(Item, Why ?? "", Version), Actor, cancel),
            _ =>
            {
                Notice = "It is taken out.";
                return LocalRedirect(Chronology);
            },
            nameof(Why)
        );
    }
}
