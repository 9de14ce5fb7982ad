using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Hearth.App.Web;

/// <summary>A route and what it asks of whoever opens it.</summary>
/// <param name="Pattern">As routing has it, such as <c>/matching/runs/{no:int}</c>.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Needs">Null when it is open to all, or says nothing.</param>
/// <param name="IsOpen">Whether it is open to all.</param>
public sealed record RouteAccess(
    string Pattern,
    RouteEndpoint Endpoint,
    SignedInAttribute? Needs,
    bool IsOpen
)
{
    /// <summary>Whether it is called by other systems, with tokens.</summary>
    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>What it answers to; none named for a page.</summary>
    public IReadOnlyList<string> Methods =>
        Endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    /// <summary>Whether it opens for this role, if only for some of its purposes.</summary>
    public bool Opens(RoleBundle role) => IsOpen || Needs?.PurposeOf(role) is not null;

    /// <summary>Every route of the program, in order of its pattern.</summary>
    public static async Task<IReadOnlyList<RouteAccess>> AllAsync(
        IServiceProvider services,
        IEnumerable<EndpointDataSource> sources
    )
    {
        var loader = services.GetRequiredService<PageLoader>();
        var found = new List<RouteAccess>();
        foreach (var endpoint in sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var metadata = endpoint.Metadata;
            if (metadata.GetMetadata<PageActionDescriptor>() is { } page)
                metadata =
                    (await loader.LoadAsync(page, EndpointMetadataCollection.Empty))
                        .Endpoint
                        ?.Metadata
                    ?? metadata;
            found.Add(
                new(
                    "/" + endpoint.RoutePattern.RawText?.TrimStart('/'),
                    endpoint,
                    metadata.GetMetadata<SignedInAttribute>(),
                    metadata.GetMetadata<IAllowAnonymous>() is not null
                )
            );
        }
        return [.. found.OrderBy(r => r.Pattern, StringComparer.Ordinal)];
    }
}
