using System.Security.Claims;
using System.Security.Cryptography;
using Hearth.Core.Access.Clients;
using Microsoft.AspNetCore;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Hearth.App.Api.Access;

/// <summary>Tokens by client credentials (RFC 6749 §4.4): kept by reference, so that they end when they are ended.</summary>
internal static class TokenApi
{
    public const string Path = ApiRoutes.Root + "/token";
    public const string RevokePath = Path + "/revoke";

    /// <summary>An hour: longer than a batch takes, shorter than a working day.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public static void AddTokens(this IServiceCollection services) =>
        services
            .AddOpenIddict()
            .AddServer(server =>
            {
                server
                    .SetTokenEndpointUris(Path.TrimStart('/'))
                    .SetRevocationEndpointUris(RevokePath.TrimStart('/'))
                    .SetConfigurationEndpointUris(Array.Empty<Uri>())
                    .SetJsonWebKeySetEndpointUris(Array.Empty<Uri>())
                    .AllowClientCredentialsFlow()
                    .RegisterScopes([.. ApiScopes.All.Keys])
                    .SetAccessTokenLifetime(Lasts)
                    .UseReferenceAccessTokens()
                    .UseDataProtection();
                // Nothing is signed with these, which the server wants all the same: tokens are by reference, under the same
                // protection as sessions. RSA keys would take a second to make.
                server
                    .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
                    .AddSigningKey(
                        new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256))
                    );
                // TLS is the council's proxy's, before us; Hearth listens on this machine alone.
                server
                    .UseAspNetCore()
                    .EnableTokenEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
                server.AddEventHandler<OpenIddictServerEvents.ApplyTokenResponseContext>(handler =>
                    handler.SetOrder(int.MinValue).UseInlineHandler(RefusedAsync)
                );
            })
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseDataProtection();
                validation.UseAspNetCore();
                // Asked of the database at every call: a token that was ended opens nothing.
                validation.EnableTokenEntryValidation();
            });

    public static void MapTokens(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, GiveAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> GiveAsync(HttpContext context, ClientAskedOperation asked)
    {
        var request = context.GetOpenIddictServerRequest()!;
        if (!await asked.RunAsync(new(request.ClientId, Given: true), context.RequestAborted))
            return Results.Forbid(
                new(
                    new Dictionary<string, string?>
                    {
                        [OpenIddictServerAspNetCoreConstants.Properties.Error] =
                            Errors.UnauthorizedClient,
                        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] =
                            "The client was revoked, its keeper left, or its agency's agreement ended.",
                    }
                ),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]
            );
        var identity = new ClaimsIdentity("client", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, request.ClientId);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(static _ => [Destinations.AccessToken]);
        return Results.SignIn(
            new ClaimsPrincipal(identity),
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
    }

    /// <summary>A wrong secret, an unknown client or a scope that is not its own never comes to the route.</summary>
    private static async ValueTask RefusedAsync(
        OpenIddictServerEvents.ApplyTokenResponseContext answer
    )
    {
        if (answer.Error is null || answer.Error == Errors.UnauthorizedClient)
            return;
        var context = answer.Transaction.GetHttpRequest()!.HttpContext;
        await context
            .RequestServices.GetRequiredService<ClientAskedOperation>()
            .RunAsync(new(answer.Request?.ClientId, Given: false), context.RequestAborted);
    }
}
