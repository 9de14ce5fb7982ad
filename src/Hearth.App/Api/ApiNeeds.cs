using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;

namespace Hearth.App.Api;

/// <summary>
/// What a route of the API asks of whoever calls it: a scope, and of the client's role a permission and one of the purposes.
/// Lacking these it is a 403; a record that the client may not know of is a 404, as if it were not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiNeedsAttribute(
    string scope,
    Permission permission,
    params Purpose[] purposes
) : NeedsAttribute(permission, purposes)
{
    public string Scope => scope;
}

internal static class ApiNeeds
{
    public static RouteHandlerBuilder Needs(
        this RouteHandlerBuilder route,
        string scope,
        Permission permission,
        params Purpose[] purposes
    ) => route.WithMetadata(new ApiNeedsAttribute(scope, permission, purposes));
}
