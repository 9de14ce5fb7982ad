using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Sharing.Notices;

/// <summary>Every notice: what is in use, what was, and drafts.</summary>
[Needs(Permission.SharingManage, Purpose.MeetLegalDuties)]
public sealed class IndexModel(NoticesQuery notices) : HearthPage
{
    public IReadOnlyList<NoticeRead> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        All = await notices.RunAsync(Actor, cancel);
}
