using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Sources;

[Needs(Permission.SourcesRead, Purpose.IdentifyFamilies)]
public sealed class IndexModel(DueReturnsQuery due) : HearthPage
{
    public IReadOnlyList<DueReturn> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await due.ListAsync(Actor, cancel);
}
