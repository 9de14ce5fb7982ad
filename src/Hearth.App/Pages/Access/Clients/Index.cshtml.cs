using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access;
using Hearth.Core.Access.Clients;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Clients;

/// <summary>Other systems that ask by the API. A secret is shown in answer to the request that made it, once.</summary>
[Needs(Permission.AccessAccounts, Purpose.ManageAccounts)]
[RecentProof]
public sealed class IndexModel(
    ClientsQuery clients,
    RenewSecretOperation renew,
    RevokeClientOperation revoke
) : HearthPage
{
    [BindProperty]
    public Guid Id { get; set; }

    public IReadOnlyList<ClientRow> Rows { get; private set; } = [];
    public ClientSecret? Made { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await clients.RunAsync(Actor, cancel);

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancel)
    {
        var outcome = await renew.RunAsync(new(Id), Actor, cancel);
        Rows = await clients.RunAsync(Actor, cancel);
        return End(
            outcome,
            made =>
            {
                Made = made;
                return Page();
            }
        );
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancel)
    {
        var outcome = await revoke.RunAsync(new(Id), Actor, cancel);
        Rows = await clients.RunAsync(Actor, cancel);
        return End(
            outcome,
            client =>
            {
                Notice = $"{client.Name} may not call any more.";
                return LocalRedirect("/access/clients");
            }
        );
    }

    internal static string StandsAs(ClientRow row) =>
        row.Of.RevokedAt is { } at ? $"Ended {Words.Moment(at)}"
        : row.KeeperHasLeft ? "May not call: who answers for it has left"
        : "May call";
}
