using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Partners.Processors;

[Needs(Permission.PartnersRead, Purpose.ManagePartners)]
public sealed class IndexModel(ProcessorsQuery processors) : HearthPage
{
    public IReadOnlyList<ProcessorRow> Processors { get; private set; } = [];
    public bool MayManage => Actor.May(Permission.PartnersManage);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Processors = await processors.RunAsync(Actor, cancel);
}
