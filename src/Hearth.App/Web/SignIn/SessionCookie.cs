using System.Globalization;
using System.Security.Claims;
using Hearth.Core;
using Hearth.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Hearth.App.Web.SignIn;

/// <summary>Sessions: a cookie that ends after three quarters of an hour unused, and after half a day in any case.</summary>
internal static class SessionCookie
{
    public static readonly TimeSpan Unused = TimeSpan.FromMinutes(45);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private const string Stamp = "stamp";
    private const string Since = "since";
    private const string Proved = "proved";

    public static void AddSignIn(this IServiceCollection services)
    {
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    options.LoginPath = "/access/sign-in";
                    options.ReturnUrlParameter = "next";
                    options.Cookie.Name = "hearth-session";
                    options.Cookie.HttpOnly = true;
                    // Lax, not strict: whoever follows a link in an e-mail is still signed in. Every post carries a token.
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    options.ExpireTimeSpan = Unused;
                    options.SlidingExpiration = true;
                    options.Events.OnValidatePrincipal = ValidateAsync;
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options =>
                {
                    options.Cookie.Name = "hearth-second";
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Strict;
                    options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                    options.SlidingExpiration = false;
                }
            );
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <param name="context">The request.</param>
    /// <param name="user">Who.</param>
    /// <param name="clock">The time.</param>
    /// <param name="provedAt">When they showed who they are, where that was before now, at a provider.</param>
    public static Task SignInAsync(
        this HttpContext context,
        User user,
        TimeProvider clock,
        DateTime? provedAt = null
    )
    {
        var now = clock.UtcNow();
        // Showing once more who one is makes no session longer.
        var since =
            context.SignedInUser()?.Id == user.Id ? context.User.FindFirstValue(Since) : null;
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, user.Id.ToString("D")),
                new(Stamp, user.SecurityStamp ?? ""),
                new(Since, since ?? Text(now)),
                new(Proved, Text(provedAt is { } at && at < now ? at : now)),
            ],
            IdentityConstants.ApplicationScheme
        );
        return context.SignInAsync(
            IdentityConstants.ApplicationScheme,
            new ClaimsPrincipal(identity)
        );
    }

    /// <summary>When whoever is signed in last showed who they are.</summary>
    public static DateTime? ProvedAt(this HttpContext context) =>
        Time(context.User.FindFirstValue(Proved));

    private static string Text(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime? Time(string? text) =>
        DateTime.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind,
            out var at
        )
            ? at
            : null;

    /// <summary>The password was right: who it is is remembered for ten minutes, and nothing is open yet.</summary>
    public static Task BeginSecondStepAsync(this HttpContext context, User user) =>
        context.SignInAsync(
            IdentityConstants.TwoFactorUserIdScheme,
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new(ClaimTypes.NameIdentifier, user.Id.ToString("D")),
                        new(Stamp, user.SecurityStamp ?? ""),
                    ],
                    IdentityConstants.TwoFactorUserIdScheme
                )
            )
        );

    /// <summary>Whose password was right a while ago; null when nobody's was.</summary>
    public static async Task<(Guid User, string Stamp)?> SecondStepAsync(this HttpContext context)
    {
        var found = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return
            Guid.TryParse(found.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && found.Principal?.FindFirstValue(Stamp) is { } stamp
            ? (id, stamp)
            : null;
    }

    public static Task EndSecondStepAsync(this HttpContext context) =>
        context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    /// <summary>The account of this session, read anew for this request; null when nobody is signed in.</summary>
    public static User? SignedInUser(this HttpContext context) => context.Features.Get<User>();

    private static async Task ValidateAsync(CookieValidatePrincipalContext session)
    {
        var context = session.HttpContext;
        var claims = session.Principal!;
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var user =
            Guid.TryParse(claims.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && Time(claims.FindFirstValue(Since)) is { } since
            && clock.UtcNow() - since < Longest
                ? await context
                    .RequestServices.GetRequiredService<SignedInUserQuery>()
                    .RunAsync(id, claims.FindFirstValue(Stamp) ?? "", context.RequestAborted)
                : null;
        if (user is not null)
        {
            context.Features.Set(user);
            return;
        }
        session.RejectPrincipal();
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
