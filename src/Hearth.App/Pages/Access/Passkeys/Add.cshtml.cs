using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access;
using Hearth.Core.Access.Passkeys;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Passkeys;

/// <summary>Adds a passkey of this device to one's own account.</summary>
[OwnAccount, RecentProof]
public sealed class AddModel(PasskeyCeremony ceremony, AddPasskeyOperation add) : HearthPage
{
    [BindProperty]
    public string? Name { get; set; }

    public string Options { get; private set; } = "";

    public Task OnGetAsync() => AskAsync();

    public async Task<IActionResult> OnPostAsync(string? credential, CancellationToken cancel)
    {
        var user = HttpContext.SignedInUser()!;
        if (await ceremony.AddedAsync(HttpContext, credential ?? "", user) is not { } passkey)
        {
            await AskAsync();
            return Wrong(
                "The passkey was not taken: it took too long, or is of another page. Try once more."
            );
        }
        var outcome = await add.RunAsync(new(passkey, Name ?? ""), Actor, cancel);
        if (outcome is not Hearth.Core.Outcome<AddPasskey>.Ok)
            await AskAsync();
        return End(
            outcome,
            _ =>
            {
                Notice = "The passkey is added. You can sign in with it from now on.";
                return LocalRedirect("/access/account");
            }
        );
    }

    private async Task AskAsync() =>
        Options = await ceremony.BeginAddingAsync(HttpContext, HttpContext.SignedInUser()!);
}
