using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access.Providers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Providers;

/// <summary>Leads to an agency's own sign-in.</summary>
[AllowAnonymous]
public sealed class GoModel(IdentityProviders providers) : HearthPage
{
    public IActionResult OnGet(string provider, string? next) =>
        providers.All.ContainsKey(provider)
            ? Challenge(
                new Microsoft.AspNetCore.Authentication.AuthenticationProperties
                {
                    RedirectUri =
                        $"{ProviderSignIn.Path}{provider}/done?next={Uri.EscapeDataString(next ?? "")}",
                },
                ProviderSignIn.SchemeOf(provider)
            )
            : NotFound();
}
