using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Passkeys;
using Hearth.Core.Access.Providers;
using Hearth.Core.Access.SecondFactor;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Account;

/// <summary>Whoever is signed in shows once more that it is they, by the strongest way they have: see <see cref="RecentProofAttribute"/>.</summary>
[OwnAccount]
public sealed class ConfirmModel(
    OwnAccountQuery account,
    IdentityProviders providers,
    PasskeyCeremony ceremony,
    SignInByPasskeyOperation byPasskey,
    CheckCodeOperation byCode,
    CheckPasswordOperation byPassword,
    TimeProvider clock
) : HearthPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public string Options { get; private set; } = "";
    public bool HasPasskey { get; private set; }
    public bool HasPassword { get; private set; }
    public IdentityProvider? Provider { get; private set; }
    public bool HasCode => Me.TwoFactorEnabled;

    private User Me => HttpContext.SignedInUser()!;

    public async Task OnGetAsync(CancellationToken cancel) => await AskAsync(cancel);

    /// <summary>A passkey of theirs.</summary>
    public async Task<IActionResult> OnPostAsync(string? credential, CancellationToken cancel)
    {
        var shown = await ceremony.ShownAsync(HttpContext, credential ?? "");
        var mine = shown?.User.Id == Me.Id;
        return await OnwardsAsync(
            await byPasskey.RunAsync(
                new(mine ? Me.Id : null, mine ? shown?.Passkey : null, Again: true),
                cancel
            ),
            "",
            cancel
        );
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancel) =>
        await OnwardsAsync(
            await byCode.RunAsync(
                new(Me.Id, Me.SecurityStamp ?? "", Code ?? "", Again: true),
                cancel
            ),
            nameof(Code),
            cancel
        );

    /// <summary>Only where there is no authenticator: a password alone is less than what they signed in with.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        if (HasCode)
            return NotFound();
        var outcome = await byPassword.RunAsync(
            new(Me.Email ?? "", Password ?? "", Again: true),
            cancel
        );
        return await OnwardsAsync(
            outcome switch
            {
                Outcome<PasswordRight>.Ok { Value: { Next: SecondStep.None } right } => right.User,
                Outcome<PasswordRight>.Refused => Outcome.Refused("That is not your password."),
                _ => Outcome.Refused("Sign out, and sign in again."),
            },
            nameof(Password),
            cancel
        );
    }

    private async Task<IActionResult> OnwardsAsync(
        Outcome<User> outcome,
        string field,
        CancellationToken cancel
    )
    {
        if (outcome is Outcome<User>.Ok proved)
            await HttpContext.SignInAsync(proved.Value, clock);
        else
            await AskAsync(cancel);
        return End(outcome, _ => LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/"), field);
    }

    private async Task AskAsync(CancellationToken cancel)
    {
        var own = await account.RunAsync(Actor, cancel);
        HasPasskey = own?.Passkeys.Count > 0;
        HasPassword = own?.HasPassword ?? false;
        Provider = own?.Provider is { } id ? providers.All.GetValueOrDefault(id) : null;
        if (HasPasskey)
            Options = await ceremony.BeginShowingAsync(HttpContext, Me);
    }
}
