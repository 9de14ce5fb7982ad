using Hearth.Core.Access;
using Microsoft.AspNetCore.Identity;

namespace Hearth.App.Web.SignIn;

/// <summary>Passkeys that are found on the device by themselves, and that a PIN, a face or a finger must open.</summary>
internal static class PasskeyServices
{
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            // Which make of device it is does not matter, and says something of its owner.
            options.AttestationConveyancePreference = "none";
            options.AuthenticatorTimeout = TimeSpan.FromMinutes(2);
        });
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.AddScoped<PasskeyCeremony>();
    }
}
