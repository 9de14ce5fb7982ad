using Hearth.App.Api.Access;
using Hearth.Core;
using Hearth.Core.Access.Clients;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hearth.App.Api;

/// <summary>The OpenAPI 3.1 document, generated from the routes themselves; committed as <c>docs/reference/openapi.json</c>.</summary>
internal static class ApiDocument
{
    private const string Scheme = "client-credentials";

    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddDocumentTransformer(DescribeAsync);
                options.AddOperationTransformer(NeedsAsync);
            }
        );

    private static Task DescribeAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancel
    )
    {
        document.Info = new()
        {
            Title = "Hearth",
            Version = "1",
            Description =
                "For other systems of partner agencies that signed the information sharing agreement. Every call names what it is for and is recorded; what a client may not know of answers 404.",
        };
        // Where it is served is the council's own affair.
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Flows = new()
                {
                    ClientCredentials = new()
                    {
                        TokenUrl = new Uri(TokenApi.Path, UriKind.Relative),
                        Scopes = ApiScopes.All.ToDictionary(s => s.Key, s => s.Value),
                    },
                },
            },
        };
        return Task.CompletedTask;
    }

    private static Task NeedsAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    )
    {
        var needs = context
            .Description.ActionDescriptor.EndpointMetadata.OfType<ApiNeedsAttribute>()
            .Single();
        operation.Security =
        [
            new()
            {
                [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [needs.Scope],
            },
        ];
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = ApiAccess.PurposeParameter,
                In = ParameterLocation.Query,
                Required = needs.Purposes.Count > 1,
                Description = "What this is for: decides what may be known, and is recorded",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum =
                    [
                        .. needs.Purposes.Select(p => (System.Text.Json.Nodes.JsonNode)Kebab.Of(p)),
                    ],
                },
            }
        );
        if (
            context.Description.HttpMethod == "POST"
            && operation.OperationId != "whether-a-person-is-known"
        )
            Header(operation, operation.OperationId == "answer-request" ? "If-Match" : Once.Header);
        operation.Responses ??= [];
        foreach (var (status, says) in Refusals)
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = says });
        return Task.CompletedTask;
    }

    private static void Header(OpenApiOperation operation, string name) =>
        operation.Parameters!.Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );

    private static readonly (string Status, string Says)[] Refusals =
    [
        ("400", "The call is not clear; the detail says what is missing"),
        ("401", "No token, one that has ended, or a client that may not call any more"),
        ("403", "The client's role or the token's scopes do not allow it"),
        ("404", "There is no such thing, or none that the client may know of"),
        ("429", "Too many calls; Retry-After says when to go on"),
    ];
}
