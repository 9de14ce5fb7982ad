using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Passwords;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Account;

/// <summary>Changes one's own password; who signs in by a provider alone has none.</summary>
[OwnAccount]
public sealed class PasswordModel(ChangePasswordOperation change, TimeProvider clock) : HearthPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Fresh { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public IActionResult OnGet() =>
        HttpContext.SignedInUser()?.PasswordHash is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Current))
            ModelState.AddModelError(nameof(Current), "Enter the password you have now");
        if (string.IsNullOrEmpty(Fresh))
            ModelState.AddModelError(nameof(Fresh), "Enter a new password");
        else if (Again != Fresh)
            ModelState.AddModelError(nameof(Again), "This is not the same as the new password");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await change.RunAsync(new(Current!, Fresh!), Actor, cancel);
        if (outcome is Outcome<User>.Ok done)
            await HttpContext.SignInAsync(done.Value, clock);
        return End(
            outcome,
            _ =>
            {
                Notice = "Your password is changed.";
                return LocalRedirect("/access/account");
            },
            outcome is Outcome<User>.Refused { Reason: ChangePasswordOperation.WrongNow }
                ? nameof(Current)
                : nameof(Fresh)
        );
    }
}
