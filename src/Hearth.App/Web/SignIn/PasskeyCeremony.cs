using Hearth.Core.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Hearth.App.Web.SignIn;

/// <summary>
/// A passkey is made or shown in two requests: the first asks the browser with a challenge, the second checks its answer. What
/// was asked is kept in a cookie of five minutes that answers once.
/// </summary>
/// <remarks>Source: W3C, Web Authentication level 3, §7. The checks are ASP.NET Core Identity's.</remarks>
public sealed class PasskeyCeremony(
    IPasskeyHandler<User> handler,
    IDataProtectionProvider protection
)
{
    public const string Field = "credential";
    private const string Cookie = "hearth-passkey";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What the browser needs to make a passkey, as JSON.</summary>
    public async Task<string> BeginAddingAsync(HttpContext context, User user)
    {
        var options = await handler.MakeCreationOptionsAsync(
            new()
            {
                Id = user.Id.ToString("D"),
                Name = user.Email ?? "",
                DisplayName = user.FullName,
            },
            context
        );
        Keep(context, "add", options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <summary>What the browser made; null when it is not an answer to what this person was asked.</summary>
    public async Task<UserPasskeyInfo?> AddedAsync(
        HttpContext context,
        string credential,
        User user
    )
    {
        if (Take(context, "add") is not { } state)
            return null;
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = context,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
        return result.Succeeded && result.UserEntity.Id == user.Id.ToString("D")
            ? result.Passkey
            : null;
    }

    /// <summary>What the browser needs to show a passkey: of this user, or of whoever there is.</summary>
    public async Task<string> BeginShowingAsync(HttpContext context, User? user)
    {
        var options = await handler.MakeRequestOptionsAsync(user, context);
        Keep(context, "show", options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey it is, with its new count; null when it is not an answer to what was asked.</summary>
    public async Task<(User User, UserPasskeyInfo Passkey)?> ShownAsync(
        HttpContext context,
        string credential
    )
    {
        if (Take(context, "show") is not { } state)
            return null;
        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = context,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
        return result.Succeeded ? (result.User, result.Passkey) : null;
    }

    private ITimeLimitedDataProtector Protector(string what) =>
        protection.CreateProtector("hearth.passkey", what).ToTimeLimitedDataProtector();

    private void Keep(HttpContext context, string what, string? state) =>
        context.Response.Cookies.Append(
            Cookie,
            Protector(what).Protect(state ?? "", Longest),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = "/access",
                MaxAge = Longest,
                IsEssential = true,
            }
        );

    private string? Take(HttpContext context, string what)
    {
        context.Response.Cookies.Delete(Cookie, new() { Path = "/access" });
        try
        {
            return context.Request.Cookies[Cookie] is { } kept
                ? Protector(what).Unprotect(kept)
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or of another ceremony.
            return null;
        }
    }
}
