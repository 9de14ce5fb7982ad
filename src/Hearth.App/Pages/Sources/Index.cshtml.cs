using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sources;

namespace Hearth.App.Pages.Sources;

[May(Purpose.IdentifyFamilies, Role.ProgrammeAnalyst, Role.PartnerDataContact)]
public sealed class IndexModel(DueReturnsQuery due) : HearthPage
{
    public IReadOnlyList<DueReturn> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await due.ListAsync(Actor, cancel);
}
