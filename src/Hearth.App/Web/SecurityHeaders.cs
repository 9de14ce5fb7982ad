namespace Hearth.App.Web;

/// <summary>What a browser may do with our pages: next to nothing beyond showing them.</summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Add(context);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Addresses here hold one-time links and numbers of families.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A shared computer must not show the last reader's pages to the next.
        if (string.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = "no-store";
    }
}
