using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access.Passwords;

public sealed record ChangePassword(string Current, string Fresh);

/// <summary>Somebody changes their own password, and shows that they know the old. Their other sessions end.</summary>
/// <remarks>Source: OWASP ASVS 5.0, 6.2.2 and 6.2.3. A wrong old one counts as a wrong password at sign-in does.</remarks>
public sealed class ChangePasswordOperation(AppDb db, UserManager<User> users, TimeProvider clock)
{
    public const string WrongNow =
        "That is not your password now. After 5 wrong tries an account is locked for 15 minutes.";

    public async Task<Outcome<User>> RunAsync(
        ChangePassword request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await users.FindByIdAsync(actor.UserId)
            is not { DisabledAt: null, PasswordHash: not null } user
        )
            return Outcome.NotFound;
        if (
            await users.IsLockedOutAsync(user)
            || !await users.CheckPasswordAsync(user, request.Current)
        )
        {
            await users.AccessFailedAsync(user);
            db.Events.Add(
                Event.By(
                    actor,
                    "access.sign-in-refused",
                    $"user:{user.Id:D}",
                    clock.UtcNow(),
                    """{"at":"password"}"""
                )
            );
            await db.SaveChangesAsync(cancel);
            return Outcome.Refused(WrongNow);
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var changed = await users.ChangePasswordAsync(user, request.Current, request.Fresh);
        if (!changed.Succeeded)
            return Outcome.Refused(changed.Reason);
        await users.ResetAccessFailedCountAsync(user);
        var outcome = await db.SaveAsync(
            user,
            Event.By(actor, "access.password-changed", $"user:{user.Id:D}", clock.UtcNow()),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
