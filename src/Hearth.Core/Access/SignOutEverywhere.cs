using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access;

public sealed record SignOutEverywhere;

/// <summary>Somebody ends every session of theirs, this one too: a new security stamp, which each request asks for.</summary>
public sealed class SignOutEverywhereOperation(
    AppDb db,
    UserManager<User> users,
    TimeProvider clock
)
{
    public async Task<Outcome<SignOutEverywhere>> RunAsync(
        SignOutEverywhere request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await users.FindByIdAsync(actor.UserId) is not { } user)
            return Outcome.NotFound;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var changed = await users.UpdateSecurityStampAsync(user);
        if (!changed.Succeeded)
            return Outcome.Conflict(changed.Reason);
        var outcome = await db.SaveAsync(
            request,
            Event.By(actor, "access.signed-out-everywhere", $"user:{actor.UserId}", clock.UtcNow()),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
