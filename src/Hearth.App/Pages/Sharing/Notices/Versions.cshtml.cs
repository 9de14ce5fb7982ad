using Hearth.App.Web;
using Hearth.Core.Sharing.Notices;
using Microsoft.AspNetCore.Authorization;

namespace Hearth.App.Pages.Sharing.Notices;

/// <summary>Every version that is or was in use, by number and date, for anyone.</summary>
[AllowAnonymous]
public sealed class VersionsModel(PublicNoticesQuery notices) : HearthPage
{
    public IReadOnlyList<PublicNotice> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        All = await notices.VersionsAsync(cancel);
}
