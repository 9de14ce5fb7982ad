using Hearth.Core;

namespace Hearth.App.Web.SignIn;

/// <summary>
/// A page for which it is not enough to be signed in: whoever opens it has shown who they are within a quarter of an hour, or
/// shows it once more. For files that take many families out of Hearth, whole records, and what opens an account.
/// </summary>
/// <remarks>Source: OWASP ASVS 5.0, 7.5.1 and 7.5.3.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentProofAttribute : Attribute
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Where they are sent, to come back to what they asked for. A form is filled in again.</summary>
    public static string? Elsewhere(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RecentProofAttribute>() is null)
            return null;
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        return context.ProvedAt() is { } at && clock.UtcNow() - at < Longest
            ? null
            : $"/access/confirm?next={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}";
    }
}
