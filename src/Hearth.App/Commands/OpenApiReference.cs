using Hearth.App.Web;
using Hearth.Core.Data;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hearth.App.Commands;

/// <summary>The API's document as it is served, for the reference pages.</summary>
internal static class OpenApiReference
{
    public static async Task<string> WriteAsync(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("hearth-docs-");
        try
        {
            await using var app = WebHost.Build(
                new DataFolder(folder.FullName),
                "http://127.0.0.1:0"
            );
            // The routes are told of when the host begins to route, which is before it starts to listen.
            ((IApplicationBuilder)app).UseEndpoints(_ => { });
            var document = await app
                .Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1")
                .GetOpenApiDocumentAsync(cancel);
            return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel)
                + "\n";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
