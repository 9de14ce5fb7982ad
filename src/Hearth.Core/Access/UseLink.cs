using Hearth.Core.Data;
using Hearth.Core.Partners;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access;

/// <summary>E-mail and name are for a first administrator's link only.</summary>
public sealed record UseLink(
    string Token,
    string Password,
    string? Email = null,
    string? FullName = null
);

/// <summary>Uses a one-time link: sets up an administrator, or gives an account a new password and ends its sessions.</summary>
public sealed class UseLinkOperation(AppDb db, UserManager<User> users, TimeProvider clock)
{
    /// <summary>What the link is for, or null when it never was, has expired or has been used.</summary>
    public async Task<OneTimeLinkKind?> KindOfAsync(string token, CancellationToken cancel) =>
        (await FindAsync(token, cancel))?.Kind;

    public async Task<Outcome<User>> RunAsync(UseLink request, CancellationToken cancel)
    {
        var link = await FindAsync(request.Token, cancel);
        if (link is null)
            return Outcome.NotFound;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.UtcNow();
        var user = link.UserId is { } id ? await users.FindByIdAsync(id.ToString("D")) : null;
        IdentityResult done;
        if (link.Kind == OneTimeLinkKind.FirstAdministrator)
        {
            if (request.Email is null || request.FullName is null)
                return Outcome.Refused("An administrator needs an e-mail address and a name.");
            user = new User
            {
                Id = Guid.CreateVersion7(),
                UserName = request.Email.Trim(),
                Email = request.Email.Trim(),
                FullName = request.FullName.Trim(),
                Role = Role.Administrator,
                CreatedAt = now,
                LockoutEnabled = true,
            };
            done = await users.CreateAsync(user, request.Password);
            if (done.Succeeded)
                await StaffOfAccount.AddAsync(db, user, now, cancel);
        }
        else
        {
            if (user is null || user.DisabledAt is not null)
                return Outcome.NotFound;
            done = await SetPasswordAsync(user, request.Password);
        }
        if (!done.Succeeded)
            return Outcome.Refused(done.Reason);

        link.UsedAt = now;
        var actor = user.ActFor(Purpose.ManageAccounts);
        var happened = Event.By(actor, "access.link-used", $"user:{user.Id:D}", now);
        var outcome = await db.SaveAsync(user, happened, cancel);
        if (outcome is Outcome<User>.Ok)
            await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<IdentityResult> SetPasswordAsync(User user, string password)
    {
        foreach (var validator in users.PasswordValidators)
            if (
                await validator.ValidateAsync(users, user, password) is { Succeeded: false } refused
            )
                return refused;
        if (await users.HasPasswordAsync(user))
            await users.RemovePasswordAsync(user);
        var added = await users.AddPasswordAsync(user, password);
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
        await users.UpdateSecurityStampAsync(user);
        return added;
    }

    private async Task<OneTimeLink?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = LinkToken.Hash(token);
        var now = clock.UtcNow();
        return await db.OneTimeLinks.SingleOrDefaultAsync(
            l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now,
            cancel
        );
    }
}
