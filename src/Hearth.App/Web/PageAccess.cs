using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Authorization;

namespace Hearth.App.Web;

/// <summary>One authorisation decision per request, from what the page says of itself (<see cref="NeedsAttribute"/>).</summary>
internal static class PageAccess
{
    public static void UsePageAccess(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var endpoint = context.GetEndpoint();
                if (
                    endpoint is null
                    || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                )
                    return next(context);
                var needs =
                    endpoint.Metadata.GetMetadata<SignedInAttribute>()
                    ?? throw new InvalidOperationException(
                        $"{endpoint.DisplayName} does not say who may open it."
                    );
                // Authorisation has let nobody past who is not signed in.
                var user = context.SignedInUser()!;
                var role = context.RequestServices.GetRequiredService<SharingVocabulary>().Roles[
                    Kebab.Of(user.Role)
                ];
                if (needs.PurposeOf(role) is not { } purpose)
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }
                context.Features.Set(user.ActFor(purpose, role));
                return next(context);
            }
        );

    /// <summary>Who acts in this request: set for every page that is not open to all.</summary>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>()
        ?? throw new InvalidOperationException("Nobody is signed in on an open page.");
}
