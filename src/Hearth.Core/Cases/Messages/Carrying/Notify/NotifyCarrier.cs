using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Cases.Messages.Carrying.Notify;

/// <summary>
/// GOV.UK Notify, which sends e-mails, text messages and letters. It keeps every message it is given, also two of one
/// reference: who is unsure asks first.
/// </summary>
internal sealed class NotifyCarrier(
    Uri address,
    NotifyKey key,
    NotifyTemplates templates,
    TimeProvider? clock = null
) : Carrier, IDisposable
{
    public const string KeyVariable = "HEARTH_NOTIFY_KEY";
    public const string AddressVariable = "HEARTH_NOTIFY_URL";

    private readonly NotifyClient client = new(address, key);
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly ConcurrentDictionary<Guid, bool> safeSubjects = [];

    public override string Name => "notify";
    public override bool CanBeAsked => true;

    /// <summary>Null when there is no key.</summary>
    /// <exception cref="InvalidOperationException">A setting is not what it should be.</exception>
    public static NotifyCarrier? FromEnvironment(NotifyTemplates templates)
    {
        if (Environment.GetEnvironmentVariable(KeyVariable) is not { Length: > 0 } text)
            return null;
        var key =
            NotifyKey.Read(text)
            ?? throw new InvalidOperationException(
                $"{KeyVariable} is no key of GOV.UK Notify's: a name, the service's id and the secret, divided by dashes."
            );
        var at = Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } other
            ? other
            : NotifyClient.PublicAddress;
        // Names and numbers go there: over TLS, or not beyond this machine.
        return
            Uri.TryCreate(at, UriKind.Absolute, out var address)
            && (address.Scheme == "https" || address is { Scheme: "http", IsLoopback: true })
            ? new(address, key, templates)
            : throw new InvalidOperationException($"{AddressVariable} is to begin with https://.");
    }

    public override bool Carries(MessageChannel channel) => true;

    public override async Task<Offered> OfferAsync(Outgoing message, CancellationToken cancel)
    {
        if (templates.Find(message.Template.Id, message.Channel) is not { } template)
            return new Offered.Refused(
                $"No template of GOV.UK Notify is named for “{message.Template.Name}” by {Rules.Words.Spoken(message.Channel)}. See rulebook/messages/notify.yaml."
            );
        try
        {
            if (await WhyNotShownAsync(template, message.ClaimedAt, cancel) is { } not)
                return not;
        }
        catch (Exception failed) when (IsSilence(failed, cancel))
        {
            return new Offered.Later("GOV.UK Notify cannot be reached.");
        }
        try
        {
            // The token is of the moment the message was taken: should this process stand still, and another take the
            // message meanwhile, Notify refuses what arrives too late.
            return NotifyAnswers.Offered(
                await client.PostAsync(
                    $"/v2/notifications/{Rules.Words.Of(message.Channel)}",
                    Body(message, template),
                    message.ClaimedAt,
                    cancel
                ),
                clock.UtcNow()
            );
        }
        catch (HttpRequestException failed)
            when (failed.HttpRequestError
                    is HttpRequestError.NameResolutionError
                        or HttpRequestError.ConnectionError
                        or HttpRequestError.SecureConnectionError
            )
        {
            return new Offered.Later("GOV.UK Notify cannot be reached.");
        }
        catch (Exception failed) when (IsSilence(failed, cancel))
        {
            return new Offered.Unknown("GOV.UK Notify did not answer.");
        }
    }

    public override async Task<Sought> SeekAsync(string reference, CancellationToken cancel)
    {
        try
        {
            var answer = await client.GetAsync(
                $"/v2/notifications?reference={Uri.EscapeDataString(reference)}",
                clock.UtcNow(),
                cancel
            );
            if (
                !answer.IsSuccess
                || answer.Body is not { ValueKind: JsonValueKind.Object } body
                || !body.TryGetProperty("notifications", out var all)
                || all.ValueKind != JsonValueKind.Array
            )
                return new Sought.Silent("GOV.UK Notify does not say whether it has it.");
            foreach (var one in all.EnumerateArray())
                if (
                    one.TryGetProperty("reference", out var of)
                    && of.GetString() == reference
                    && one.TryGetProperty("id", out var id)
                    && id.GetString() is { Length: > 0 } found
                )
                    return new Sought.Found(found);
            return new Sought.Nowhere();
        }
        catch (Exception failed) when (IsSilence(failed, cancel))
        {
            return new Sought.Silent("GOV.UK Notify cannot be reached.");
        }
    }

    public override async Task<string?> StatusAsync(string id, CancellationToken cancel)
    {
        try
        {
            var answer = await client.GetAsync(
                $"/v2/notifications/{Uri.EscapeDataString(id)}",
                clock.UtcNow(),
                cancel
            );
            return answer.IsSuccess ? answer.Text("status") : null;
        }
        catch (Exception failed) when (IsSilence(failed, cancel))
        {
            return null;
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>A subject with a place for something would be shown to whoever is near. Asked once of each template.</summary>
    private async Task<Offered?> WhyNotShownAsync(
        Guid template,
        DateTime issued,
        CancellationToken cancel
    )
    {
        if (!safeSubjects.TryGetValue(template, out var isSafe))
        {
            var answer = await client.GetAsync($"/v2/template/{template:D}", issued, cancel);
            if (!answer.IsSuccess)
                return answer.Status == HttpStatusCode.NotFound
                        ? new Offered.Refused(
                            "GOV.UK Notify has no template of the id that is named."
                        )
                    : NotifyAnswers.Offered(answer, clock.UtcNow()) is Offered.Later later ? later
                    : new Offered.Later("GOV.UK Notify does not show us the template.");
            isSafe = answer.Text("subject")?.Contains("((", StringComparison.Ordinal) != true;
            // One that is wrong is looked at again: it will be mended there.
            if (isSafe)
                safeSubjects[template] = true;
        }
        return isSafe
            ? null
            : new Offered.Refused(
                "The subject of its template in GOV.UK Notify has a place for something of a person. Take it out there."
            );
    }

    private static object Body(Outgoing message, Guid template)
    {
        var fields = new Dictionary<string, string>(message.Said, StringComparer.Ordinal);
        if (message.Channel == MessageChannel.Letter)
            foreach (var (line, no) in message.Recipient.Split('\n').Select((l, i) => (l, i + 1)))
                fields[$"address_line_{no}"] = line;
        return new
        {
            email_address = message.Channel == MessageChannel.Email ? message.Recipient : null,
            phone_number = message.Channel == MessageChannel.Sms ? message.Recipient : null,
            template_id = template,
            personalisation = fields,
            reference = message.Reference,
        };
    }

    /// <summary>No whole answer came, and not because we stop.</summary>
    private static bool IsSilence(Exception failed, CancellationToken cancel) =>
        failed is HttpRequestException or IOException
        || failed is OperationCanceledException && !cancel.IsCancellationRequested;
}
