using Hearth.Core.Access.Passwords;
using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Access;

/// <summary>Accounts with passwords. The web host adds cookies and sign-in on top.</summary>
public static class AccessServices
{
    /// <summary>
    /// Length, not composition, is what makes a password hard to guess (NCSC, "Password policy"). OWASP ASVS 5.0, 6.2.1
    /// and 6.2.5 ask for at least 8 and no rules of composition; here there is a second factor too.
    /// </summary>
    public const int ShortestPassword = 12;

    public static void AddHearthAccess(this IServiceCollection services)
    {
        services
            .AddOpenIddict()
            .AddCore(core =>
                core.UseEntityFrameworkCore().UseDbContext<AppDb>().ReplaceDefaultEntities<Guid>()
            );
        services
            .AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequiredUniqueChars = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<AppDb>()
            .AddPasswordValidator<GuessablePassword>()
            .AddTokenProvider<AuthenticatorTokenProvider<User>>(
                TokenOptions.DefaultAuthenticatorProvider
            );
    }
}
