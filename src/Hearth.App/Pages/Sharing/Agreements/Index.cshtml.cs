using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Sharing.Agreements;

/// <summary>What is agreed, and the record of processing that follows from it.</summary>
[Needs(
    Permission.PartnersRead,
    Purpose.MeetLegalDuties,
    Purpose.ManagePartners,
    Purpose.IdentifyFamilies,
    Purpose.SupportFamilies,
    Purpose.Safeguard
)]
public sealed class IndexModel(AgreementsQuery agreements, ProcessingRecordQuery record)
    : HearthPage
{
    public IReadOnlyList<AgreementRead> Agreements { get; private set; } = [];
    public bool LooksAfterNotices => Actor.May(Permission.SharingManage);
    public ProcessingRecord Record { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Agreements = await agreements.RunAsync(Actor, cancel);
        Record = await record.RunAsync(Actor, cancel);
    }
}
