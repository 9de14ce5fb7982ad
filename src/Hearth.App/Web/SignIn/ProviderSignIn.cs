using Hearth.Core.Access.Providers;
using Hearth.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Hearth.App.Web.SignIn;

/// <summary>Sign-in by agencies' own identity providers: OpenID Connect, authorisation code with PKCE.</summary>
internal static class ProviderSignIn
{
    public const string Path = "/access/sign-in/with/";

    private static readonly string[] Asked = ["openid", "profile", "email"];

    public static string SchemeOf(string provider) => "provider-" + provider;

    public static void AddProviderSignIn(this IServiceCollection services, DataFolder folder)
    {
        // Read before the host is built: what is wrong in it stops the start.
        var providers = ProvidersFile.Read(folder);
        var builder = new AuthenticationBuilder(services);
        // Who came back from a provider, until they are signed in here.
        builder.AddCookie(
            IdentityConstants.ExternalScheme,
            options =>
            {
                options.Cookie.Name = "hearth-provider";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            }
        );
        foreach (var provider in providers.All.Values)
            builder.AddOpenIdConnect(SchemeOf(provider.Id), options => Set(options, provider));
    }

    private static void Set(OpenIdConnectOptions options, IdentityProvider provider)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = provider.Authority.ToString().TrimEnd('/');
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.Secret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By query, not by form: its answer then comes with a lax cookie, and our own policy lets no other site post here.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = $"{Path}{provider.Id}/back";
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.SaveTokens = false;
        options.Scope.Clear();
        foreach (var scope in Asked.Concat(provider.Scopes))
            options.Scope.Add(scope);
        options.ClaimActions.MapJsonKey(provider.GroupsClaim, provider.GroupsClaim);
        options.ClaimActions.MapJsonKey("email_verified", "email_verified");
        // How they showed who they are is kept: it says whether a second factor was asked for.
        options.ClaimActions.Remove("amr");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        // What went wrong at the provider is for its own people; here somebody only needs to know what to do.
        options.Events.OnRemoteFailure = failure =>
        {
            failure.HandleResponse();
            failure.Response.Redirect("/access/sign-in?failed=" + provider.Id);
            return Task.CompletedTask;
        };
    }
}
