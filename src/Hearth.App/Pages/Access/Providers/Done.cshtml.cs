using System.Globalization;
using System.Security.Claims;
using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Providers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Providers;

/// <summary>Back from an agency's own sign-in: into the account here, or told why not.</summary>
[AllowAnonymous]
public sealed class DoneModel(
    SignInByProviderOperation signIn,
    IdentityProviders providers,
    TimeProvider clock
) : HearthPage
{
    public string Reason { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(
        string provider,
        string? next,
        CancellationToken cancel
    )
    {
        var came = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        // By the scheme it came through, not by the address it now stands at.
        if (
            !providers.All.TryGetValue(provider, out var of)
            || came.Principal is not { } who
            || came.Properties?.Items[".AuthScheme"] != ProviderSignIn.SchemeOf(provider)
        )
            return RedirectToPage("/Access/SignIn", new { next });
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        var outcome = await signIn.RunAsync(
            new(
                provider,
                who.FindFirstValue("sub") ?? "",
                who.FindFirstValue("email"),
                who.FindFirstValue("email_verified") is { } verified
                    && verified.Equals("true", StringComparison.OrdinalIgnoreCase),
                who.FindFirstValue("name"),
                [.. who.FindAll(of.GroupsClaim).Select(c => c.Value)],
                [.. who.FindAll("amr").Select(c => c.Value)]
            ),
            cancel
        );
        if (outcome is Outcome<PasswordRight>.Ok right)
            return await this.GoOnAsync(right.Value, next, clock, ProvedAt(who));
        Reason = outcome is Outcome<PasswordRight>.Refused refused
            ? refused.Reason
            : "You cannot sign in now. Try again in a moment.";
        return Page();
    }

    /// <summary>When they last signed in at the provider (OpenID Connect Core 1.0, §2); one that does not say vouches for no time.</summary>
    private static DateTime ProvedAt(ClaimsPrincipal who) =>
        long.TryParse(
            who.FindFirstValue("auth_time"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? DateTime.UnixEpoch.AddSeconds(Math.Min(seconds, int.MaxValue))
            : DateTime.UnixEpoch;
}
