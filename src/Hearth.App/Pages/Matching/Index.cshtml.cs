using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching;

[Needs(Permission.MatchingRun, Purpose.IdentifyFamilies)]
public sealed class IndexModel(MatchRunsQuery runs) : HearthPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int At { get; set; } = 1;

    public int Pages { get; private set; }
    public IReadOnlyList<MatchRun> Runs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Pages = (await runs.CountAsync(Actor, cancel) + PageSize - 1) / PageSize;
        At = Math.Clamp(At, 1, Math.Max(1, Pages));
        Runs = await runs.ListAsync(Actor, (At - 1) * PageSize, PageSize, cancel);
    }
}
