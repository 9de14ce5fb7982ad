using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.App.Pages.Partners;

/// <summary>The register: who takes part, what each still lacks, and when the agreement is to be reviewed.</summary>
[Needs(Permission.PartnersRead, Purpose.ManagePartners)]
public sealed class IndexModel(AgenciesQuery agencies, ReviewsQuery reviews, PapersQuery papers)
    : HearthPage
{
    public IReadOnlyList<AgencyRow> Agencies { get; private set; } = [];
    public ReviewDue Review { get; private set; } = null!;
    public PartnerRules Rules => papers.Rules;
    public bool MayManage => Actor.May(Permission.PartnersManage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Agencies = await agencies.RunAsync(Actor, cancel);
        Review = await reviews.DueAsync(cancel);
    }
}
