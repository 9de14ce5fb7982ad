using System.Net.Mail;

namespace Hearth.Core.Cases.Messages.Carrying.Mail;

/// <summary>
/// A mail server: <c>smtp://user:password@host:587?from=early-help@council.example&amp;name=Early%20help</c>. <c>smtps</c> is
/// TLS from the first byte; <c>smtp</c> asks for it (STARTTLS) and goes on without it only to this machine.
/// </summary>
internal sealed record MailSettings(
    string Host,
    int Port,
    bool TlsFirst,
    bool IsLoopback,
    string? User,
    string? Password,
    string From,
    string? Name
)
{
    public const string Variable = "HEARTH_SMTP";

    /// <exception cref="InvalidOperationException">The text is no such address. A password in it is not said back.</exception>
    public static MailSettings Read(string text)
    {
        if (
            !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("smtp" or "smtps")
            || uri.Host.Length == 0
        )
            throw Wrong(
                "is to be an address such as smtp://user:password@host:587?from=name@example.org"
            );
        var asked = uri
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2))
            .ToDictionary(
                p => p[0],
                p => Uri.UnescapeDataString(p.ElementAtOrDefault(1) ?? ""),
                StringComparer.Ordinal
            );
        if (asked.Keys.FirstOrDefault(k => k is not ("from" or "name")) is { } unknown)
            throw Wrong($"has an unknown part '{unknown}'");
        if (!asked.TryGetValue("from", out var from) || !MailAddress.TryCreate(from, out _))
            throw Wrong("is to say from=, the address that messages come from");
        var user = uri.UserInfo.Split(':', 2);
        var tlsFirst = uri.Scheme == "smtps";
        return new(
            uri.Host,
            uri.Port > 0 ? uri.Port
                : tlsFirst ? 465
                : 587,
            tlsFirst,
            uri.IsLoopback,
            user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            from,
            asked.GetValueOrDefault("name")
        );
    }

    private static InvalidOperationException Wrong(string why) => new($"{Variable} {why}.");
}
