using Hearth.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Access;

/// <summary>Accounts with passwords. The web host adds cookies and sign-in on top.</summary>
public static class AccessServices
{
    /// <summary>Length, not composition, is what makes a password hard to guess (NCSC, "Password policy").</summary>
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
                options.Password.RequiredUniqueChars = 4;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<AppDb>()
            .AddTokenProvider<AuthenticatorTokenProvider<User>>(
                TokenOptions.DefaultAuthenticatorProvider
            );
    }
}
