using System.Buffers.Text;
using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Passkeys;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Passkeys;

/// <summary>Takes a passkey of one's own away.</summary>
[OwnAccount, RecentProof]
public sealed class RemoveModel(
    OwnAccountQuery account,
    RemovePasskeyOperation remove,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public string Id { get; set; } = "";

    public OwnPasskey Passkey { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var outcome = await remove.RunAsync(new(Base64Url.DecodeFromChars(Id)), Actor, cancel);
        if (outcome is Outcome<User>.Ok done)
            await HttpContext.SignInAsync(done.Value, clock, HttpContext.ProvedAt());
        return End(
            outcome,
            _ =>
            {
                Notice = $"The passkey “{Passkey.Name}” is removed.";
                return LocalRedirect("/access/account");
            }
        );
    }

    /// <summary>Among one's own alone.</summary>
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var own = await account.RunAsync(Actor, cancel);
        if (own?.Passkeys.FirstOrDefault(p => p.Id == Id) is not { } found)
            return false;
        Passkey = found;
        return true;
    }
}
