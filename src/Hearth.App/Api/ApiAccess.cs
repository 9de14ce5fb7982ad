using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Clients;
using Hearth.Rules.Sharing;
using OpenIddict.Abstractions;

namespace Hearth.App.Api;

/// <summary>
/// Who calls, and for what: a client that still stands, within its rate, with the scope, in a role that may, for a purpose it
/// names. A refusal is an event.
/// </summary>
internal static class ApiAccess
{
    /// <summary>The query parameter that names the purpose; needed where a route serves several.</summary>
    public const string PurposeParameter = "purpose";

    public static async Task EnterAsync(
        HttpContext context,
        RouteEndpoint endpoint,
        ApiNeedsAttribute needs,
        RequestDelegate next
    )
    {
        var services = context.RequestServices;
        var client = Guid.TryParse(
            context.User.GetClaim(OpenIddictConstants.Claims.Subject),
            out var id
        )
            ? await services
                .GetRequiredService<CallingClientQuery>()
                .RunAsync(id, context.RequestAborted)
            : null;
        if (client is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            await Problem.WriteAsync(
                context,
                401,
                "The client may not call any more: it was revoked, its keeper left, or its agency's agreement ended."
            );
            return;
        }
        using var lease = services.GetRequiredService<ApiLimits>().Take(client.Id);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = ApiLimits.RetryAfter(lease);
            await Problem.WriteAsync(context, 429, "Too many calls. Wait, and call again.");
            return;
        }
        var role = services.GetRequiredService<SharingVocabulary>().Roles[Kebab.Of(client.Role)];
        if (Asserted(context, needs, out var asserted) is { } unclear)
        {
            await Problem.WriteAsync(context, 400, unclear);
            return;
        }
        var mayAct = needs.Allows(role) && role.Purposes.Contains(Kebab.Of(asserted));
        if (!mayAct || !context.User.HasScope(needs.Scope))
        {
            await PageAccess.RefuseAsync(context, endpoint, client.ActFor(asserted));
            context.Response.Headers.WWWAuthenticate =
                $"Bearer error=\"insufficient_scope\", scope=\"{needs.Scope}\"";
            await Problem.WriteAsync(
                context,
                403,
                mayAct
                    ? $"The token does not have the scope {needs.Scope}."
                    : "The client's role may not do this for this purpose."
            );
            return;
        }
        await context.ActAsync(client.ActFor(asserted, role));
        await next(context);
    }

    /// <summary>What is wrong with the purpose named; null when it is clear.</summary>
    private static string? Asserted(
        HttpContext context,
        ApiNeedsAttribute needs,
        out Purpose purpose
    )
    {
        purpose = needs.Purposes[0];
        var given = context.Request.Query[PurposeParameter].ToString();
        if (given.Length == 0 && needs.Purposes.Count == 1)
            return null;
        return Kebab.TryRead(given, out purpose) && needs.Purposes.Contains(purpose)
            ? null
            : $"Name what this is for, as ?{PurposeParameter}= one of {string.Join(", ", needs.Purposes.Select(Kebab.Of))}.";
    }
}
