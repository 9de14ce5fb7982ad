using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access;

public sealed record DisableUser(string Email);

/// <summary>A leaver's access ends at once: the account is shut and its security stamp changes, which ends open sessions.</summary>
public sealed class DisableUserOperation(AppDb db, UserManager<User> users, TimeProvider clock)
{
    public async Task<Outcome<User>> RunAsync(
        DisableUser request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessAccounts))
            return Outcome.NotFound;
        var user = await users.FindByEmailAsync(request.Email.Trim());
        if (user is null)
            return Outcome.NotFound;
        if (user.Id.ToString("D") == actor.UserId)
            return Outcome.Refused("You cannot disable your own account.");
        if (user.DisabledAt is not null)
            return Outcome.Refused("The account is disabled already.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.UtcNow();
        if (await ShutAccount.RunAsync(users, user, now) is { } failed)
            return Outcome.Conflict(failed);
        var happened = Event.By(actor, "access.user-disabled", $"user:{user.Id:D}", now);
        var outcome = await db.SaveAsync(user, happened, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
