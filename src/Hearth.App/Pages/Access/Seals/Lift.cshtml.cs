using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Seals;

[Needs(Permission.AccessSeal, Purpose.MeetLegalDuties)]
public sealed class LiftModel(SealsQuery seals, LiftSealOperation lift) : HearthPage
{
    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public SealRead Stands { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Stands.Of.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (string.IsNullOrWhiteSpace(Because))
            return Wrong("Say why the seal is needed no more", nameof(Because));
        var outcome = await lift.RunAsync(
            new(new FamilyId(Family), Because, Version),
            Actor,
            cancel
        );
        if (outcome is Outcome<FamilySeal>.Conflict)
            Version = Stands.Of.Version;
        return End(
            outcome,
            _ =>
            {
                Notice = "The seal is lifted. The family opens again as need to know says.";
                return LocalRedirect("/access/seals");
            },
            nameof(Because)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var family = new FamilyId(Family);
        var found = (await seals.RunAsync(Actor, cancel)).FirstOrDefault(s =>
            s.Of.FamilyId == family
        );
        if (found is not null)
            Stands = found;
        return found is not null;
    }
}
