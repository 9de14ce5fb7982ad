using Hearth.App.Api;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Authorization;

namespace Hearth.App.Web;

/// <summary>One authorisation decision per request, from what the page says of itself (<see cref="NeedsAttribute"/>).</summary>
internal static class PageAccess
{
    public static void UsePageAccess(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                var endpoint = context.GetEndpoint();
                if (
                    endpoint is null
                    || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                )
                {
                    await next(context);
                    return;
                }
                var needs =
                    endpoint.Metadata.GetMetadata<SignedInAttribute>()
                    ?? throw new InvalidOperationException(
                        $"{endpoint.DisplayName} does not say who may open it."
                    );
                if (needs is ApiNeedsAttribute api)
                {
                    await ApiAccess.EnterAsync(context, (RouteEndpoint)endpoint, api, next);
                    return;
                }
                // Authorisation has let nobody past who is not signed in.
                var user = context.SignedInUser()!;
                var role = context.RequestServices.GetRequiredService<SharingVocabulary>().Roles[
                    Kebab.Of(user.Role)
                ];
                if (needs.PurposeOf(role) is not { } purpose)
                {
                    await RefuseAsync(
                        context,
                        (RouteEndpoint)endpoint,
                        user.ActFor(needs.Purposes[0])
                    );
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return;
                }
                if (RecentProofAttribute.Elsewhere(context) is { } confirm)
                {
                    context.Response.Redirect(confirm);
                    return;
                }
                await context.ActAsync(user.ActFor(purpose, role));
                await next(context);
            }
        );

    /// <summary>Only ids of the address are kept: anything else in it is whatever was typed.</summary>
    internal static Task RefuseAsync(HttpContext context, RouteEndpoint endpoint, Actor actor)
    {
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (name, value) in context.Request.RouteValues)
            if (value is string text && Guid.TryParse(text, out var id))
                ids[name] = id;
        var page = endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";
        Guid? family =
            page.Contains("people/families/{id", StringComparison.Ordinal)
            && ids.TryGetValue("id", out var of)
                ? of
                : null;
        return context
            .RequestServices.GetRequiredService<RefuseAccessOperation>()
            .RunAsync(new(page, family, ids), actor, context.RequestAborted);
    }

    /// <summary>From here on the request is this actor's, down to the rows the database shows.</summary>
    internal static Task ActAsync(this HttpContext context, Actor actor)
    {
        context.Features.Set(actor);
        return context
            .RequestServices.GetRequiredService<LimitRowsOperation>()
            .RunAsync(actor, context.RequestAborted);
    }

    /// <summary>Who acts in this request: set for every page that is not open to all.</summary>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>()
        ?? throw new InvalidOperationException("Nobody is signed in on an open page.");
}
