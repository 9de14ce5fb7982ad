using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access.Passkeys;

/// <param name="CredentialId">Which, as its device calls it.</param>
public sealed record RemovePasskey(byte[] CredentialId);

/// <summary>Somebody takes a passkey of their own away. It may have been stolen: what was opened with it ends, as all their sessions do.</summary>
public sealed class RemovePasskeyOperation(AppDb db, UserManager<User> users, TimeProvider clock)
{
    public async Task<Outcome<User>> RunAsync(
        RemovePasskey request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await users.FindByIdAsync(actor.UserId) is not { DisabledAt: null } user
            || await users.GetPasskeyAsync(user, request.CredentialId) is null
        )
            return Outcome.NotFound;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await users.RemovePasskeyAsync(user, request.CredentialId);
        var changed = await users.UpdateSecurityStampAsync(user);
        if (!changed.Succeeded)
            return Outcome.Conflict(changed.Reason);
        var outcome = await db.SaveAsync(
            user,
            Event.By(actor, "access.passkey-removed", $"user:{user.Id:D}", clock.UtcNow()),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
