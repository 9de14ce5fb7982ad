using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Cases.Messages.Carrying.Notify;

/// <summary>
/// A key of GOV.UK Notify's API: its name, the service's id and the secret, divided by dashes. The secret leaves this class
/// only as a signature.
/// </summary>
/// <remarks>Source: GOV.UK Notify, REST API documentation, "Authorisation header".</remarks>
internal sealed class NotifyKey
{
    private const int UuidLength = 36;
    private static readonly string Header = Encode("""{"typ":"JWT","alg":"HS256"}""");
    private readonly string service;
    private readonly byte[] secret;

    private NotifyKey(string service, string secret) =>
        (this.service, this.secret) = (service, Encoding.UTF8.GetBytes(secret));

    /// <summary>Null when the text is no such key. It is never said back.</summary>
    public static NotifyKey? Read(string text)
    {
        text = text.Trim();
        var secretAt = text.Length - UuidLength;
        var serviceAt = secretAt - 1 - UuidLength;
        return
            serviceAt >= 2
            && text[secretAt - 1] == '-'
            && text[serviceAt - 1] == '-'
            && Guid.TryParseExact(text[serviceAt..(serviceAt + UuidLength)], "D", out _)
            && Guid.TryParseExact(text[secretAt..], "D", out _)
            ? new(text[serviceAt..(serviceAt + UuidLength)], text[secretAt..])
            : null;
    }

    /// <summary>A token that Notify takes for half a minute before and after this moment, in UTC.</summary>
    public string Sign(DateTime issued)
    {
        var seconds = new DateTimeOffset(issued, TimeSpan.Zero).ToUnixTimeSeconds();
        var unsigned =
            Header
            + "."
            + Encode(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"iss":"{{service}}","iat":{{seconds}}}"""
                )
            );
        var mac = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(unsigned));
        return unsigned + "." + Base64Url.EncodeToString(mac);
    }

    private static string Encode(string json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
