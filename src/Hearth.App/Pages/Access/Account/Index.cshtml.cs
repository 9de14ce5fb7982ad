using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access;
using Hearth.Core.Access.Passkeys;
using Hearth.Core.Access.Providers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Account;

/// <summary>Somebody's own account: how they sign in, and the way out of every device at once.</summary>
[OwnAccount]
public sealed class IndexModel(
    OwnAccountQuery account,
    IdentityProviders providers,
    SignOutEverywhereOperation signOut
) : HearthPage
{
    public OwnAccount Own { get; private set; } = null!;

    public string? Provider =>
        Own.Provider is { } id ? providers.All.GetValueOrDefault(id)?.Name ?? id : null;

    public bool MayAdd => Own.Passkeys.Count < AddPasskeyOperation.Most;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await account.RunAsync(Actor, cancel) is not { } own)
            return NotFound();
        Own = own;
        return Page();
    }

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancel)
    {
        var outcome = await signOut.RunAsync(new(), Actor, cancel);
        if (outcome is not Hearth.Core.Outcome<SignOutEverywhere>.Ok)
            return await OnGetAsync(cancel);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Notice = "You are signed out on every device.";
        return LocalRedirect("/access/sign-in");
    }
}
