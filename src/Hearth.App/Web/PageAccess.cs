using Hearth.App.Web.SignIn;
using Hearth.Core.Access;
using Microsoft.AspNetCore.Authorization;

namespace Hearth.App.Web;

/// <summary>One authorisation decision per request, from what the page says of itself (<see cref="MayAttribute"/>).</summary>
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
                var mays = endpoint.Metadata.GetOrderedMetadata<MayAttribute>();
                if (mays.Count == 0)
                    throw new InvalidOperationException(
                        $"{endpoint.DisplayName} does not say who may open it."
                    );
                // Authorisation has let nobody past who is not signed in.
                var user = context.SignedInUser()!;
                var may = mays.FirstOrDefault(m => m.Roles.Contains(user.Role));
                if (may is null)
                {
                    await RefuseAsync(context, (RouteEndpoint)endpoint, user, mays[0].Purpose);
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return;
                }
                context.Features.Set(user.ActFor(may.Purpose));
                await next(context);
            }
        );

    /// <summary>Only ids of the address are kept: anything else in it is whatever was typed.</summary>
    private static Task RefuseAsync(
        HttpContext context,
        RouteEndpoint endpoint,
        User user,
        Purpose purpose
    )
    {
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (name, value) in context.Request.RouteValues)
            if (value is string text && Guid.TryParse(text, out var id))
                ids[name] = id;
        var page = endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";
        Guid? family =
            page.StartsWith("people/families/{id", StringComparison.Ordinal)
            && ids.TryGetValue("id", out var of)
                ? of
                : null;
        return context
            .RequestServices.GetRequiredService<RefuseAccessOperation>()
            .RunAsync(new(page, family, ids), user.ActFor(purpose), context.RequestAborted);
    }

    /// <summary>Who acts in this request: set for every page that is not open to all.</summary>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>()
        ?? throw new InvalidOperationException("Nobody is signed in on an open page.");
}
