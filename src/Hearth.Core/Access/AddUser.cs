using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access;

/// <summary>Without a password the account waits for its reset link.</summary>
public sealed record AddUser(
    string Email,
    string FullName,
    Role Role,
    string AgencyId = "council",
    string? Password = null
);

/// <summary>Adds a member of staff's account. <c>DataTeam</c> and <c>System</c> are no one's to sign in as.</summary>
public sealed class AddUserOperation(AppDb db, UserManager<User> users, TimeProvider clock)
{
    public async Task<Outcome<User>> RunAsync(
        AddUser request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.MayManageAccounts)
            return Outcome.NotFound;
        if (request.Role is Role.DataTeam or Role.System)
            return Outcome.Refused("This role belongs to the program, not to a person.");
        var now = clock.UtcNow();
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            UserName = request.Email.Trim(),
            Email = request.Email.Trim(),
            FullName = request.FullName.Trim(),
            Role = request.Role,
            AgencyId = request.AgencyId,
            CreatedAt = now,
            LockoutEnabled = true,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var created = request.Password is { } password
            ? await users.CreateAsync(user, password)
            : await users.CreateAsync(user);
        if (!created.Succeeded)
            return Outcome.Refused(created.Reason);
        var happened = Event.By(actor, "access.user-added", $"user:{user.Id:D}", now);
        var outcome = await db.SaveAsync(user, happened, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
