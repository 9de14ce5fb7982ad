using Hearth.App.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access;

/// <summary>Open to all, so that a session that has ended meanwhile still ends in peace.</summary>
[AllowAnonymous]
public sealed class SignOutModel : HearthPage
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Notice = "You are signed out.";
        return LocalRedirect("/access/sign-in");
    }
}
