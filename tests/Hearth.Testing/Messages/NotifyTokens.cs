using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hearth.Testing.Messages;

/// <summary>Whether Notify lets a request in.</summary>
internal static class NotifyTokens
{
    public static (int Status, string Message)? WhyNot(
        string? authorization,
        Guid service,
        Guid secret,
        DateTimeOffset now
    )
    {
        if (authorization?.StartsWith("Bearer ", StringComparison.Ordinal) != true)
            return (401, "Unauthorized: authentication token must be provided");
        var parts = authorization["Bearer ".Length..].Split('.');
        if (
            parts.Length != 3
            || Json(parts[0]) is not { } header
            || Json(parts[1]) is not { } claims
            || header.GetProperty("alg").GetString() != "HS256"
            || header.GetProperty("typ").GetString() != "JWT"
        )
            return (403, "Invalid token: decode error");
        if (claims.GetProperty("iss").GetString() != service.ToString("D"))
            return (403, "Invalid token: service not found");
        var mac = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret.ToString("D")),
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")
        );
        if (Base64Url.EncodeToString(mac) != parts[2])
            return (403, "Invalid token: API key not found");
        var issued = DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("iat").GetInt64());
        return (now - issued).Duration() > TimeSpan.FromSeconds(30)
            ? (403, "Error: Your system clock must be accurate to within 30 seconds")
            : null;
    }

    private static JsonElement? Json(string part)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }
}
