using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access.SecondFactor;

/// <summary>Somebody lost their authenticator.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="Reason">How their identity was made sure of.</param>
/// <param name="WitnessEmail">Somebody else's account.</param>
/// <param name="WitnessCode">Of the witness's own authenticator, now.</param>
public sealed record ResetAuthenticator(
    Guid UserId,
    string Reason,
    string WitnessEmail,
    string WitnessCode
);

/// <summary>
/// Takes a lost authenticator away, and the account's passkeys, which may have been lost with it, so that a new one is set up
/// at the next sign-in. Two people do it together: whoever looks
/// after accounts, and a witness who shows with a code of their own that they are there.
/// </summary>
public sealed class ResetAuthenticatorOperation(
    AppDb db,
    UserManager<User> users,
    TimeProvider clock
)
{
    public async Task<Outcome<User>> RunAsync(
        ResetAuthenticator request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.AccessAccounts)
            || await users.FindByIdAsync(request.UserId.ToString("D")) is not { } user
        )
            return Outcome.NotFound;
        var passkeys = await users.GetPasskeysAsync(user);
        if (!user.TwoFactorEnabled && passkeys.Count == 0)
            return Outcome.Refused("This account has no authenticator and no passkey.");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return Outcome.Refused("Say how you made sure who they are.");
        var witness = await users.FindByEmailAsync(request.WitnessEmail.Trim());
        if (
            witness is not { DisabledAt: null, TwoFactorEnabled: true }
            || witness.Id == user.Id
            || witness.Id.ToString("D") == actor.UserId
            || !await users.VerifyTwoFactorTokenAsync(
                witness,
                TokenOptions.DefaultAuthenticatorProvider,
                request.WitnessCode.Replace(" ", "", StringComparison.Ordinal)
            )
        )
            return Outcome.Refused(
                "The witness is somebody else with an account, and gives a code of their own authenticator."
            );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var passkey in passkeys)
            await users.RemovePasskeyAsync(user, passkey.CredentialId);
        await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey");
        user.TwoFactorEnabled = false;
        user.LastCode = null;
        var changed = await users.UpdateSecurityStampAsync(user);
        if (!changed.Succeeded)
            return Outcome.Conflict(changed.Reason);
        var outcome = await db.SaveAsync(
            user,
            Event.By(
                actor,
                "access.authenticator-reset",
                $"user:{user.Id:D}",
                clock.UtcNow(),
                $"{{\"witness\":\"{witness.Id:D}\"}}"
            ),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
