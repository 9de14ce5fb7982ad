using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access.SecondFactor;

/// <summary>What somebody types or scans into their authenticator.</summary>
/// <param name="Key">In groups of four.</param>
/// <param name="Address">An <c>otpauth</c> address, as authenticators read it.</param>
public sealed record AuthenticatorKey(string Key, string Address);

/// <summary>Makes the key of a new authenticator, for somebody whose password was right and who has none yet.</summary>
/// <remarks>Source: RFC 6238, TOTP: six digits, thirty seconds, SHA-1, as every authenticator has it.</remarks>
public sealed class BeginAuthenticatorOperation(UserManager<User> users)
{
    /// <summary>Null when the session has ended, or there is an authenticator already.</summary>
    public async Task<AuthenticatorKey?> RunAsync(Guid id, string stamp)
    {
        if (
            await users.FindByIdAsync(id.ToString("D"))
                is not { DisabledAt: null, TwoFactorEnabled: false } user
            || user.SecurityStamp != stamp
        )
            return null;
        if (await users.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            // Making a key gives a new stamp; the step under way goes on with the old one until it is done.
            await users.SetAuthenticationTokenAsync(
                user,
                "[AspNetUserStore]",
                "AuthenticatorKey",
                key = users.GenerateNewAuthenticatorKey()
            );
        }
        var account = Uri.EscapeDataString(user.Email ?? "");
        return new(
            string.Join(' ', key.Chunk(4).Select(c => new string(c))),
            $"otpauth://totp/Hearth:{account}?secret={key}&issuer=Hearth&digits=6"
        );
    }
}
