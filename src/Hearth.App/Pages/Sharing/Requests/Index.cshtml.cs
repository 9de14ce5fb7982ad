using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Requests;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Sharing.Requests;

[Needs(
    Permission.SharingAnswer,
    Purpose.SupportFamilies,
    Purpose.IdentifyFamilies,
    Purpose.Safeguard,
    Purpose.MeetLegalDuties
)]
public sealed class IndexModel(RequestsQuery requests) : HearthPage
{
    public IReadOnlyList<RequestRead> Requests { get; private set; } = [];
    public bool MayAsk => Actor.May(Permission.SharingRequest);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Requests = await requests.RunAsync(Actor, cancel);
}
