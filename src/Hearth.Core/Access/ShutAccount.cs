using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access;

/// <summary>
/// Shuts an account within its caller's transaction. The new security stamp ends what was opened with the old one at its
/// next request; whatever else is ever issued to a user must be checked with <see cref="SignedInUserQuery"/> too.
/// </summary>
internal static class ShutAccount
{
    /// <summary>Why it could not be done, or null when it is.</summary>
    public static async Task<string?> RunAsync(UserManager<User> users, User user, DateTime now)
    {
        user.DisabledAt = now;
        var changed = await users.UpdateSecurityStampAsync(user);
        return changed.Succeeded ? null : changed.Reason;
    }
}
