using System.Threading.RateLimiting;
using Hearth.App.Api.Access;
using Hearth.App.Api.Cases;
using Hearth.App.Api.Matching;
using Hearth.App.Api.People;
using Hearth.App.Api.Sharing;
using Hearth.App.Api.Sources;
using Hearth.App.Pages.Public.Support;
using Microsoft.AspNetCore.Authorization;
using OpenIddict.Validation.AspNetCore;

namespace Hearth.App.Api;

/// <summary>The API: <c>/api/v1/&lt;area&gt;</c>, for other systems of the partner agencies.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";
    public const string Document = Root + "/openapi.json";
    private const int TokensAMinute = 60;

    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api");

    public static void AddApi(this IServiceCollection services)
    {
        services.AddTokens();
        services.AddSingleton<ApiLimits>();
        services.AddProblemDetails();
        services.AddApiDocument();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = System
                .Text
                .Json
                .Serialization
                .JsonIgnoreCondition
                .WhenWritingNull;
            json.SerializerOptions.UnmappedMemberHandling = System
                .Text
                .Json
                .Serialization
                .JsonUnmappedMemberHandling
                .Disallow;
        });
        // Who asks for tokens, or sends the public form, is not known: counted by address.
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Request.Path.StartsWithSegments(TokenApi.Path)
                    ? Counted(context, "token", TokensAMinute, TimeSpan.FromMinutes(1))
                : HttpMethods.IsPost(context.Request.Method)
                && context.Request.Path == SupportModel.Path
                    ? Counted(context, "support", SupportModel.MostAnHour, TimeSpan.FromHours(1))
                : RateLimitPartition.GetNoLimiter("")
            );
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = ApiLimits.RetryAfter(
                    rejected.Lease
                );
                return ValueTask.CompletedTask;
            };
        });
    }

    private static RateLimitPartition<string> Counted(
        HttpContext context,
        string what,
        int most,
        TimeSpan each
    ) =>
        RateLimitPartition.GetFixedWindowLimiter(
            $"{what} {context.Connection.RemoteIpAddress}",
            _ => new() { PermitLimit = most, Window = each }
        );

    /// <summary>Routing's own answers, 404, 405 and 415, are given without asking who calls: a system cannot sign in on a page.</summary>
    public static void UseUnroutedCalls(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (!IsApi(context) || context.GetEndpoint() is RouteEndpoint)
                    return next(context);
                if (context.GetEndpoint()?.RequestDelegate is { } answer)
                    return answer(context);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    public static void MapApi(this WebApplication app)
    {
        app.MapTokens();
        app.MapReceipts();
        app.MapOpenApi(Document).AllowAnonymous();
        var routes = app.MapGroup(Root)
            .RequireAuthorization(
                new AuthorizationPolicyBuilder(
                    OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme
                )
                    .RequireAuthenticatedUser()
                    .Build()
            );
        routes.MapKnown();
        routes.MapFamilies();
        routes.MapRequests();
        routes.MapDisclosures();
        routes.MapAgreements();
        routes.MapReturns();
    }
}
