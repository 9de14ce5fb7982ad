using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching.Decisions;

[Needs(Permission.PeopleDecide, Purpose.IdentifyFamilies)]
public sealed class IndexModel(MatchDecisionsQuery decisions) : HearthPage
{
    private const int Most = 50;

    [FromQuery(Name = "page-no")]
    public int At { get; set; } = 1;

    public int Pages { get; private set; }
    public IReadOnlyList<DecisionShown> Decisions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Pages = Math.Max(1, (await decisions.CountAsync(Actor, cancel) + Most - 1) / Most);
        At = Math.Clamp(At, 1, Pages);
        Decisions = await decisions.ListAsync(Actor, (At - 1) * Most, Most, cancel);
    }
}
