using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.FrontDoor;

/// <summary>The front door's queue.</summary>
[Needs(Permission.CasesDecide, Purpose.Safeguard, Purpose.SupportFamilies)]
public sealed class IndexModel(ContactsQuery contacts, FrontDoorRules rules) : HearthPage
{
    [BindProperty(SupportsGet = true)]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int At { get; set; } = 1;

    public ContactsPart Wanted { get; private set; }
    public ContactsPage Found { get; private set; } = null!;
    public FrontDoorRules Rules => rules;
    public int Pages => (Found.Total + Found.Size - 1) / Found.Size;

    public string Link(int page) => $"/cases/front-door?part={Kebab.Of(Wanted)}&page-no={page}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Wanted =
            Part is { } p && Kebab.TryRead<ContactsPart>(p, out var part)
                ? part
                : ContactsPart.ToDecide;
        if (await contacts.RunAsync(Wanted, At, Actor, cancel) is not { } found)
            return NotFound();
        Found = found;
        return Page();
    }
}
