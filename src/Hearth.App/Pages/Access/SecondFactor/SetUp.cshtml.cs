using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.SecondFactor;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.SecondFactor;

[AllowAnonymous]
public sealed class SetUpModel(
    BeginAuthenticatorOperation begin,
    CheckCodeOperation check,
    TimeProvider clock
) : HearthPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public AuthenticatorKey Key { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? Again() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync() is not var (user, stamp))
            return Again();
        if (string.IsNullOrWhiteSpace(Code))
            return Wrong("Enter the code that your authenticator shows", nameof(Code));
        var outcome = await check.RunAsync(new(user, stamp, Code), cancel);
        if (outcome is not Outcome<User>.Ok signedIn)
            return outcome is Outcome<User>.NotFound
                ? Again()
                : End(outcome, _ => Page(), nameof(Code));
        await HttpContext.EndSecondStepAsync();
        await HttpContext.SignInAsync(signedIn.Value, clock);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");
    }

    private async Task<(Guid User, string Stamp)?> FindAsync()
    {
        if (
            await HttpContext.SecondStepAsync() is not var (user, stamp)
            || await begin.RunAsync(user, stamp) is not { } key
        )
            return null;
        Key = key;
        return (user, stamp);
    }

    private RedirectToPageResult Again() => RedirectToPage("/Access/SignIn", new { Next });
}
