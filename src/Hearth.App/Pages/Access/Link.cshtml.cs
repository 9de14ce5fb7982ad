using Hearth.App.Web;
using Hearth.Core.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access;

/// <summary>A one-time link: sets up an administrator, or a new password.</summary>
[AllowAnonymous]
public sealed class LinkModel(UseLinkOperation links) : HearthPage
{
    [FromRoute(Name = "kind")]
    public string Route { get; set; } = "";

    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Null when the link never was, has expired or has been used.</summary>
    public OneTimeLinkKind? Kind { get; private set; }

    public string Heading =>
        Kind switch
        {
            OneTimeLinkKind.FirstAdministrator => "Set up an administrator",
            OneTimeLinkKind.ResetPassword => "Set a new password",
            _ => "This link cannot be used",
        };

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (Kind is null)
            return Page();
        if (Kind == OneTimeLinkKind.FirstAdministrator)
        {
            if (string.IsNullOrWhiteSpace(FullName))
                ModelState.AddModelError(nameof(FullName), "Enter your full name");
            if (string.IsNullOrWhiteSpace(Email) || !Email.Contains('@', StringComparison.Ordinal))
                ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        }
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter a password");
        else if (Password != Again)
            ModelState.AddModelError(nameof(Again), "Enter the same password twice");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await links.RunAsync(new UseLink(Token, Password!, Email, FullName), cancel);
        return End(
            outcome,
            _ =>
            {
                Notice = "Your password is set. You can sign in with it now.";
                return LocalRedirect("/access/sign-in");
            },
            nameof(Password)
        );
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        var wanted =
            Route == "first" ? OneTimeLinkKind.FirstAdministrator : OneTimeLinkKind.ResetPassword;
        var kind = await links.KindOfAsync(Token, cancel);
        Kind = kind == wanted ? kind : null;
        if (Kind is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
