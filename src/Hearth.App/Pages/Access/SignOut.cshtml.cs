using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access;

/// <summary>Open to all, so that a session that has ended meanwhile still ends in peace.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignOutOperation signOut) : HearthPage
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (HttpContext.SignedInUser() is { } user)
            await signOut.RunAsync(new SignOut(), user.ActFor(Purpose.ManageAccounts), cancel);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Notice = "You are signed out.";
        return LocalRedirect("/access/sign-in");
    }
}
