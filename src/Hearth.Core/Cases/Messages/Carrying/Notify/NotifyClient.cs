using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearth.Core.Cases.Messages.Carrying.Notify;

/// <summary>An answer of Notify's, of whatever status.</summary>
/// <param name="Status">HTTP's.</param>
/// <param name="Body">JSON; null when it was none.</param>
internal sealed record NotifyAnswer(HttpStatusCode Status, JsonElement? Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The type of the first error, which does not change as its words do.</summary>
    public string? Error => First("error");

    public string? Message => First("message");

    public string? Text(string name) =>
        Body is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private string? First(string name) =>
        Body is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("errors", out var errors)
        && errors.ValueKind == JsonValueKind.Array
        && errors.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && first.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>The little of GOV.UK Notify's REST API that is wanted: send, find, ask, and read a template.</summary>
/// <remarks>Source: GOV.UK Notify, REST API documentation, https://docs.notifications.service.gov.uk/rest-api.html.</remarks>
internal sealed class NotifyClient(Uri address, NotifyKey key) : IDisposable
{
    public const string PublicAddress = "https://api.notifications.service.gov.uk";

    /// <summary>How long an answer may take: shorter than a token is taken.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }
    )
    {
        BaseAddress = address,
        Timeout = Patience,
    };

    /// <param name="path">Such as <c>/v2/notifications/email</c>.</param>
    /// <param name="body">Written as JSON.</param>
    /// <param name="issued">The moment the token is of.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="TaskCanceledException">None came in time.</exception>
    public async Task<NotifyAnswer> PostAsync(
        string path,
        object body,
        DateTime issued,
        CancellationToken cancel
    )
    {
        using var request = Request(HttpMethod.Post, path, issued);
        request.Content = JsonContent.Create(body, body.GetType(), options: Json);
        return await SendAsync(request, cancel);
    }

    /// <inheritdoc cref="PostAsync"/>
    public async Task<NotifyAnswer> GetAsync(string path, DateTime issued, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, path, issued);
        return await SendAsync(request, cancel);
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path, DateTime issued)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Sign(issued));
        request.Headers.UserAgent.ParseAdd("hearth");
        return request;
    }

    private async Task<NotifyAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var response = await http.SendAsync(request, cancel);
        try
        {
            return new(
                response.StatusCode,
                await response.Content.ReadFromJsonAsync<JsonElement>(cancel)
            );
        }
        catch (JsonException)
        {
            return new(response.StatusCode, null);
        }
    }
}
