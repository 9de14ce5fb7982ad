using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Passkeys;

/// <summary>Signs in with a passkey, without a name: the device knows whose it is.</summary>
[AllowAnonymous]
public sealed class ShowModel(
    PasskeyCeremony ceremony,
    SignInByPasskeyOperation signIn,
    TimeProvider clock
) : HearthPage
{
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public string Options { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (HttpContext.SignedInUser() is not null)
            return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");
        await AskAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? credential, CancellationToken cancel)
    {
        var shown = await ceremony.ShownAsync(HttpContext, credential ?? "");
        var outcome = await signIn.RunAsync(new(shown?.User.Id, shown?.Passkey), cancel);
        if (outcome is Outcome<User>.Ok signedIn)
        {
            await HttpContext.SignInAsync(signedIn.Value, clock);
            return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");
        }
        await AskAsync();
        return End(outcome, _ => Page());
    }

    private async Task AskAsync() => Options = await ceremony.BeginShowingAsync(HttpContext, null);
}
