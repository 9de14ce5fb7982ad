using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Providers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access;

[AllowAnonymous]
public sealed class SignInModel(
    CheckPasswordOperation check,
    IdentityProviders providers,
    TimeProvider clock
) : HearthPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>The provider that could not sign somebody in, when they come from there.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Failed { get; set; }

    public IEnumerable<IdentityProvider> Providers =>
        providers.All.Values.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase);

    public IdentityProvider? NotSignedInBy =>
        Failed is null ? null : providers.All.GetValueOrDefault(Failed);

    public IActionResult OnGet() => HttpContext.SignedInUser() is null ? Page() : Onwards();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await check.RunAsync(new CheckPassword(Email!, Password!), cancel);
        if (outcome is not Outcome<PasswordRight>.Ok right)
            return End(outcome, _ => Page(), nameof(Email));
        return await this.GoOnAsync(right.Value, Next, clock);
    }

    /// <summary>Only to a page of our own: a link to sign in must not lead on to someone else's site.</summary>
    private LocalRedirectResult Onwards() => LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");
}
