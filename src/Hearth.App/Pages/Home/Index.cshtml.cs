using Hearth.App.Web;
using Hearth.Core.Access;

namespace Hearth.App.Pages.Home;

[May(Purpose.IdentifyFamilies, Role.ProgrammeAnalyst, Role.PartnerDataContact)]
[May(Purpose.ManageAccounts, Role.Administrator)]
public sealed class IndexModel : HearthPage
{
    public void OnGet() { }
}
