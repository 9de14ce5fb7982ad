using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Cases.Referred;

/// <summary>What somebody referred, and what came of it.</summary>
[Needs(Permission.CasesRefer, Purpose.SupportFamilies, Purpose.Safeguard, Purpose.IdentifyFamilies)]
public sealed class IndexModel(MyContactsQuery contacts, FrontDoorRules rules) : HearthPage
{
    public IReadOnlyList<MyContact> Contacts { get; private set; } = [];
    public FrontDoorRules Rules => rules;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Contacts = await contacts.RunAsync(Actor, cancel);
}
