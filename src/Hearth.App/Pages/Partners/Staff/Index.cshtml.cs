using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.App.Pages.Partners.Staff;

/// <summary>Whose training or duty of confidence is missing, has run out or soon will, agency by agency.</summary>
[Needs(Permission.PartnersRead, Purpose.ManagePartners)]
public sealed class IndexModel(StaffQuery staff, PartnersListQuery agencies) : HearthPage
{
    public IReadOnlyList<(PartnerName Agency, IReadOnlyList<StaffRow> Staff)> Groups
    {
        get;
        private set;
    } = [];
    public bool MayManage => Actor.May(Permission.PartnersManage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var waiting = (await staff.RunAsync(Actor, null, cancel))
            .Where(s => s.LeftOn is null)
            .Where(s => s.IsToBeReminded || IsSoon(s.Training) || IsSoon(s.Confidence))
            .ToLookup(s => s.AgencyId);
        Groups =
        [
            .. (await agencies.RunAsync(Actor, cancel))
                .Where(a => waiting.Contains(a.Id))
                .Select(a => (a, (IReadOnlyList<StaffRow>)[.. waiting[a.Id]])),
        ];
    }

    private static bool IsSoon(Expiry expiry) => expiry == Expiry.RunsOutSoon;
}
