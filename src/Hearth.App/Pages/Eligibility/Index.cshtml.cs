using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Eligibility;

[Needs(Permission.EligibilityRead, Purpose.IdentifyFamilies, Purpose.SupportFamilies)]
public sealed class IndexModel(ListsQuery lists, Rulebook rulebook) : HearthPage
{
    /// <summary>The lists of each framework, the latest date first.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<ListRow> Lists)> Frameworks
    {
        get;
        private set;
    } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Frameworks = [
            .. (await lists.RunAsync(Actor, cancel))
                .GroupBy(l => l.Framework)
                .Select(g =>
                    (Name(g.First()), (IReadOnlyList<ListRow>)[.. g.OrderByDescending(l => l.AsAt)])
                )
                .OrderBy(f => f.Item1, StringComparer.Ordinal),
        ];

    private string Name(ListRow list) =>
        rulebook.Find($"{list.Framework}/{list.Version}", list.AsAt)?.Name
        ?? list.Framework.Replace('-', ' ');
}
