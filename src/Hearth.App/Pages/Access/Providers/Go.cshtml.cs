using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access.Providers;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Providers;

/// <summary>Leads to an agency's own sign-in.</summary>
[AllowAnonymous]
public sealed class GoModel(IdentityProviders providers) : HearthPage
{
    /// <param name="provider">Which.</param>
    /// <param name="next">Where to go afterwards.</param>
    /// <param name="again">Whether they are to show once more who they are, though they are signed in there.</param>
    public IActionResult OnGet(string provider, string? next, bool again) =>
        providers.All.ContainsKey(provider)
            ? Challenge(
                new OpenIdConnectChallengeProperties
                {
                    RedirectUri =
                        $"{ProviderSignIn.Path}{provider}/done?next={Uri.EscapeDataString(next ?? "")}",
                    MaxAge = again ? TimeSpan.Zero : null,
                },
                ProviderSignIn.SchemeOf(provider)
            )
            : NotFound();
}
