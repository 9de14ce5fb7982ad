using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Notices;

/// <summary>What whoever is signed in was told about partners, and whether they have read it. Nobody reads another's.</summary>
[SignedIn(Purpose.ManagePartners)]
public sealed class IndexModel(NoticesQuery notices, SeeNoticeOperation see) : HearthPage
{
    public IReadOnlyList<PartnerNotice> Notices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Notices = await notices.RunAsync(Actor, cancel, unread: false);

    /// <param name="id">The notice.</param>
    /// <param name="home">Whether it was read on the home page, to which it leads back.</param>
    /// <param name="cancel">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, bool home, CancellationToken cancel) =>
        End(
            await see.RunAsync(new(id), Actor, cancel),
            _ => LocalRedirect(home ? "/" : "/partners/notices")
        );
}
