using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hearth.App.Api;

/// <summary>Strong entity tags (RFC 9110 §8.8.3): a version where a thing has one, else what is answered, hashed.</summary>
internal static class Etag
{
    public static string Of(int version) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>200 with its tag; 304 when the caller has this already.</summary>
    public static IResult Answer<T>(HttpContext context, T answer, string? tag = null)
    {
        tag ??=
            $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer, JsonSerializerOptions.Web))[..16])}\"";
        context.Response.Headers.ETag = tag;
        return context
            .Request.Headers.IfNoneMatch.SelectMany(h => (h ?? "").Split(','))
            .Any(t => t.Trim() == tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Ok(answer);
    }

    /// <summary>The version a change was made to; null when the caller did not say.</summary>
    public static int? IfMatch(HttpContext context) =>
        int.TryParse(
            context.Request.Headers.IfMatch.ToString().Trim('"'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;
}
