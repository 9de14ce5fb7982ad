using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access.Passkeys;

/// <param name="Passkey">What the browser made, and the web host has checked.</param>
/// <param name="Name">What its owner calls it.</param>
public sealed record AddPasskey(UserPasskeyInfo Passkey, string Name);

/// <summary>Somebody adds a passkey to their own account.</summary>
public sealed class AddPasskeyOperation(AppDb db, UserManager<User> users, TimeProvider clock)
{
    public const int Most = 10;
    public const int LongestName = 60;

    public async Task<Outcome<AddPasskey>> RunAsync(
        AddPasskey request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await users.FindByIdAsync(actor.UserId) is not { DisabledAt: null } user)
            return Outcome.NotFound;
        var there = await users.GetPasskeysAsync(user);
        if (there.Count >= Most)
            return Outcome.Refused(
                $"You have {Most} passkeys. Remove one that you no longer use first."
            );
        // A passkey belongs to one account: whoever has it signs in there alone.
        if (await users.FindByPasskeyIdAsync(request.Passkey.CredentialId) is not null)
            return Outcome.Refused("This passkey is known here already.");
        request.Passkey.Name = Named(request.Name.Trim(), there);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var added = await users.AddOrUpdatePasskeyAsync(user, request.Passkey);
        if (!added.Succeeded)
            return Outcome.Conflict(added.Reason);
        var outcome = await db.SaveAsync(
            request,
            Event.By(actor, "access.passkey-added", $"user:{user.Id:D}", clock.UtcNow()),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>
    /// Never refused for its name: the device has made it already. Without one, or with one that is taken, it gets a number.
    /// </summary>
    private static string Named(string name, IList<UserPasskeyInfo> others)
    {
        name =
            name.Length == 0 ? "Passkey"
            : name.Length > LongestName ? name[..LongestName]
            : name;
        var free = name;
        for (
            var no = 2;
            others.Any(o => free.Equals(o.Name, StringComparison.OrdinalIgnoreCase));
            no++
        )
            free = $"{name} {no}";
        return free;
    }
}
