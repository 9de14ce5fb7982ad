using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Objections;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Objections;

/// <summary>Objections that wait for a decision, and those that are decided.</summary>
[Needs(Permission.SharingManage, Purpose.MeetLegalDuties)]
public sealed class DecideModel(ObjectionsQuery objections, DecideObjectionOperation decide)
    : HearthPage
{
    public IReadOnlyList<ObjectionRead> Read { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        int version,
        string? why,
        string? decision,
        CancellationToken cancel
    )
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (decision is not ("upheld" or "not-upheld"))
            return Wrong("Choose what you decide", $"why-{id:D}");
        return End(
            await decide.RunAsync(new(id, decision == "upheld", why ?? "", version), Actor, cancel),
            _ =>
            {
                Notice = "Decided. Whoever shares about the family sees it.";
                return LocalRedirect("/sharing/objections");
            },
            $"why-{id:D}"
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await objections.AllAsync(Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
