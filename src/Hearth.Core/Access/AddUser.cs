using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access;

/// <summary>Without a password the account waits for its reset link.</summary>
public sealed record AddUser(
    string Email,
    string FullName,
    Role Role,
    string AgencyId = Agency.Council,
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
        if (!actor.May(Permission.AccessAccounts))
            return Outcome.NotFound;
        if (request.Role is Role.DataTeam or Role.System)
            return Outcome.Refused("This role belongs to the program, not to a person.");
        if (await IsUnregisteredAsync(request.AgencyId, cancel))
            return Outcome.Refused(
                $"No agency '{request.AgencyId}' is registered. Register it under Partners first."
            );
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
        await StaffOfAccount.AddAsync(db, user, now, cancel);
        var happened = Event.By(actor, "access.user-added", $"user:{user.Id:D}", now);
        var outcome = await db.SaveAsync(user, happened, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Once a register of partners is kept, an account belongs to an agency that is on it (requirement AG-4).</summary>
    private async Task<bool> IsUnregisteredAsync(string agency, CancellationToken cancel) =>
        agency != Agency.Council
        && await db.Agencies.AnyAsync(a => a.Id != Agency.Council, cancel)
        && !await db.Agencies.AnyAsync(a => a.Id == agency, cancel);
}
