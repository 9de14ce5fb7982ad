using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.SecondFactor;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.SecondFactor;

[AllowAnonymous]
public sealed class CodeModel(CheckCodeOperation check, TimeProvider clock) : HearthPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await HttpContext.SecondStepAsync() is null ? Again() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await HttpContext.SecondStepAsync() is not var (user, stamp))
            return Again();
        if (string.IsNullOrWhiteSpace(Code))
            return Wrong("Enter the code", nameof(Code));
        var outcome = await check.RunAsync(new(user, stamp, Code), cancel);
        if (outcome is not Outcome<User>.Ok signedIn)
            return outcome is Outcome<User>.NotFound
                ? Again()
                : End(outcome, _ => Page(), nameof(Code));
        await HttpContext.EndSecondStepAsync();
        await HttpContext.SignInAsync(signedIn.Value, clock);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");
    }

    private RedirectToPageResult Again() => RedirectToPage("/Access/SignIn", new { Next });
}
