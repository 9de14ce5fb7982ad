using System.Net;
using System.Text.RegularExpressions;

namespace Hearth.Core.Cases.Messages.Carrying.Notify;

/// <summary>What an answer of Notify's to a message means: it goes by status and type of error, never by the words.</summary>
/// <remarks>Source: GOV.UK Notify, REST API documentation, "Errors", "Limits" and "Message statuses".</remarks>
internal static partial class NotifyAnswers
{
    private const int LongestReason = 200;

    public static Offered Offered(NotifyAnswer answer, DateTime now) =>
        answer switch
        {
            // Created, but unreadable: it has the message, and is asked for its id.
            { IsSuccess: true } => answer.Text("id") is { Length: > 0 } id
                ? new Offered.Accepted(id)
                : new Offered.Unknown("GOV.UK Notify took it, and gave no id."),
            { Status: HttpStatusCode.TooManyRequests, Error: "TooManyRequestsError" } =>
                new Offered.Later(
                    "GOV.UK Notify takes no more from us today.",
                    // Its limits begin anew at midnight; that of London is never later than this.
                    now.Date.AddDays(1)
                ),
            { Status: HttpStatusCode.TooManyRequests } => new Offered.Later(
                "GOV.UK Notify takes no more from us this minute.",
                now.AddMinutes(1)
            ),
            { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } =>
                new Offered.Later(
                    $"GOV.UK Notify does not let us in. The key or this machine’s clock is wrong. It says: {Said(answer)}",
                    now.AddMinutes(10)
                ),
            { Status: >= HttpStatusCode.InternalServerError } => new Offered.Unknown(
                "GOV.UK Notify had a fault of its own."
            ),
            _ => new Offered.Refused($"GOV.UK Notify does not take it. It says: {Said(answer)}"),
        };

    /// <summary>The state of a message that Notify has, by Notify's word for it; null while that is not known.</summary>
    public static (MessageState State, string? Reason)? StateOf(string status) =>
        status switch
        {
            "delivered" or "received" => (MessageState.Delivered, null),
            "permanent-failure" => (
                MessageState.Failed,
                "There is no such address or number, or the letter cannot be printed."
            ),
            "temporary-failure" => (
                MessageState.Failed,
                "It could not be delivered: the telephone was off or the mailbox full."
            ),
            "technical-failure" => (
                MessageState.Failed,
                "It could not be delivered, by a fault of GOV.UK Notify’s."
            ),
            "validation-failed" or "virus-scan-failed" => (
                MessageState.Failed,
                "GOV.UK Notify could not print it."
            ),
            "cancelled" => (MessageState.Failed, "It was cancelled in GOV.UK Notify."),
            _ => null,
        };

    /// <summary>Its own words help whoever looks after the service; what might be an address or a number in them is left out.</summary>
    private static string Said(NotifyAnswer answer)
    {
        var said =
            $"{answer.Error ?? $"status {(int)answer.Status}"}, {answer.Message ?? "nothing"}";
        said = Personal().Replace(said, "…");
        return said.Length > LongestReason ? said[..LongestReason] + "…" : said;
    }

    [GeneratedRegex(@"\S*@\S*|\+?[0-9][0-9 ]{6,}[0-9]")]
    private static partial Regex Personal();
}
