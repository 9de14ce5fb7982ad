using Microsoft.AspNetCore.StaticFiles;

namespace Hearth.App.Web;

/// <summary>Styles, scripts and the icon. Their addresses carry a fingerprint, so a browser may keep them.</summary>
internal static class Assets
{
    public static void UseAssets(this WebApplication app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = Keep,
                ContentTypeProvider = new FileExtensionContentTypeProvider(),
            }
        );

    private static void Keep(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
