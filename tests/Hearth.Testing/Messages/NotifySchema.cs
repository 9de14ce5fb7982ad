using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearth.Testing.Messages;

/// <summary>What Notify wants in a request to send.</summary>
internal static partial class NotifySchema
{
    private static readonly string[] Known =
    [
        "template_id",
        "personalisation",
        "reference",
        "email_reply_to_id",
        "sms_sender_id",
        "one_click_unsubscribe_url",
    ];

    public static string? WhyNot(string type, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return "Request body is not an object";
        var to = type switch
        {
            "email" => "email_address",
            "sms" => "phone_number",
            _ => null,
        };
        foreach (var needed in new[] { to, "template_id" }.OfType<string>())
            if (!body.TryGetProperty(needed, out _))
                return $"{needed} is a required property";
        foreach (var one in body.EnumerateObject())
            if (one.Name != to && !Known.Contains(one.Name))
                return $"Additional properties are not allowed ({one.Name} was unexpected)";
        if (!Guid.TryParseExact(body.GetProperty("template_id").GetString(), "D", out _))
            return "template_id is not a valid UUID";
        return type switch
        {
            "email" => Email().IsMatch(Recipient(type, body))
                ? null
                : "email_address Not a valid email address",
            "sms" => Mobile().IsMatch(Recipient(type, body))
                ? null
                : "phone_number Not a UK mobile number",
            _ => Recipient(type, body).Split('\n') is { Length: >= 3 and <= 7 } lines
            && Postcode().IsMatch(lines[^1])
                ? null
                : "Last line of address must be a real UK postcode or another country",
        };
    }

    public static string Recipient(string type, JsonElement body) =>
        type switch
        {
            "email" => body.GetProperty("email_address").GetString()!,
            "sms" => body.GetProperty("phone_number").GetString()!,
            _ => body.TryGetProperty("personalisation", out var all)
                ? string.Join(
                    '\n',
                    all.EnumerateObject()
                        .Where(p => p.Name.StartsWith("address_line_", StringComparison.Ordinal))
                        .OrderBy(p => p.Name, StringComparer.Ordinal)
                        .Select(p => p.Value.GetString())
                )
                : "",
        };

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^(\+44|0)7[0-9]{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}$")]
    private static partial Regex Postcode();
}
