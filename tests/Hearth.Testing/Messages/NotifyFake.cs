using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hearth.Testing.Messages;

/// <summary>A template of the fake's.</summary>
public sealed record FakeTemplate(Guid Id, string Type, string? Subject, string Body);

/// <summary>A message the fake was given. Two of one reference are two.</summary>
public sealed record FakeMessage(
    Guid Id,
    string Type,
    string? Reference,
    string To,
    string? Subject,
    string Body,
    FakeTemplate Template,
    DateTimeOffset CreatedAt
)
{
    public string Status { get; set; } = "sending";
}

/// <summary>
/// GOV.UK Notify as its documentation has it, on a free port: signatures, clocks, templates, personalisation, limits, errors,
/// messages kept and found again, receipts. It sends nothing.
/// </summary>
/// <remarks>Source: GOV.UK Notify, REST API documentation.</remarks>
public sealed partial class NotifyFake : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<Guid, FakeTemplate> templates = [];
    private readonly ConcurrentQueue<FakeMessage> messages = [];
    private int requests;

    private NotifyFake(WebApplication app, TimeProvider clock) =>
        (this.app, this.clock) = (app, clock);

    public Guid Service { get; } = Guid.NewGuid();
    public Guid Secret { get; } = Guid.NewGuid();
    public string Key => $"invented_key-{Service}-{Secret}";
    public Uri Address => new(app.Urls.First());
    public IReadOnlyList<FakeMessage> Messages => [.. messages];
    public int Requests => requests;

    /// <summary>In any sixty seconds.</summary>
    public int PerMinute { get; set; } = 3000;

    /// <summary>Until midnight.</summary>
    public int PerDay { get; set; } = 250_000;

    /// <summary>Done with a message that is kept, before the answer goes out: such as to cut the line.</summary>
    public Func<HttpContext, FakeMessage, Task>? BeforeAnswer { get; set; }

    /// <summary>Done with each request before anything else; true when it has answered.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    public static async Task<NotifyFake> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new NotifyFake(app, clock ?? TimeProvider.System);
        app.Use(fake.EnterAsync);
        app.MapPost("/v2/notifications/{type}", fake.SendAsync);
        app.MapGet("/v2/notifications", fake.ListAsync);
        app.MapGet("/v2/notifications/{id:guid}", fake.OneAsync);
        app.MapGet("/v2/template/{id:guid}", fake.TemplateAsync);
        await app.StartAsync();
        return fake;
    }

    public Guid Add(string type, string body, string? subject = null)
    {
        var id = Guid.NewGuid();
        templates[id] = new(id, type, subject, body);
        return id;
    }

    /// <summary>Tells what became of a message, as Notify calls back.</summary>
    public static async Task<HttpStatusCode> TellAsync(
        Uri callback,
        string token,
        FakeMessage message,
        string status
    )
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, callback)
        {
            Content = JsonContent.Create(
                new
                {
                    id = message.Id,
                    reference = message.Reference,
                    to = message.To,
                    status,
                    created_at = "2026-10-01T09:00:00.000000Z",
                    completed_at = "2026-10-01T09:00:05.000000Z",
                    sent_at = "2026-10-01T09:00:01.000000Z",
                    notification_type = message.Type,
                    template_id = message.Template.Id,
                    template_version = 1,
                }
            ),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task EnterAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref requests);
        if (Instead is { } instead && await instead(context))
            return;
        if (
            NotifyTokens.WhyNot(
                context.Request.Headers.Authorization,
                Service,
                Secret,
                clock.GetUtcNow()
            ) is
            { } why
        )
            await FailAsync(context, why.Status, "AuthError", why.Message);
        else
            await next(context);
    }

    private async Task SendAsync(HttpContext context, string type)
    {
        var body = await context.Request.ReadFromJsonAsync<JsonElement>();
        if (NotifySchema.WhyNot(type, body) is { } invalid)
        {
            await FailAsync(context, 400, "ValidationError", invalid);
            return;
        }
        var now = clock.GetUtcNow();
        if (messages.Count(m => m.CreatedAt > now.AddMinutes(-1)) >= PerMinute)
        {
            await FailAsync(
                context,
                429,
                "RateLimitError",
                $"Exceeded rate limit for key type LIVE of {PerMinute} requests per 60 seconds"
            );
            return;
        }
        if (messages.Count(m => m.CreatedAt.UtcDateTime.Date == now.UtcDateTime.Date) >= PerDay)
        {
            await FailAsync(
                context,
                429,
                "TooManyRequestsError",
                $"Exceeded send limits ({PerDay}) for today"
            );
            return;
        }
        var asked = body.GetProperty("template_id").GetString()!;
        if (!Guid.TryParse(asked, out var id) || !templates.TryGetValue(id, out var template))
        {
            await FailAsync(context, 400, "BadRequestError", "Template not found");
            return;
        }
        if (template.Type != type)
        {
            await FailAsync(
                context,
                400,
                "BadRequestError",
                $"{template.Type} template is not suitable for {type} notification"
            );
            return;
        }
        var values = body.TryGetProperty("personalisation", out var given)
            ? given.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString())
            : [];
        var missing = Places()
            .Matches($"{template.Subject} {template.Body}")
            .Select(m => m.Groups[1].Value)
            .Where(p => !values.ContainsKey(p))
            .Distinct()
            .ToArray();
        if (missing.Length > 0)
        {
            await FailAsync(
                context,
                400,
                "BadRequestError",
                $"Missing personalisation: {string.Join(", ", missing)}"
            );
            return;
        }
        string Fill(string text) => Places().Replace(text, m => values[m.Groups[1].Value]);
        var message = new FakeMessage(
            Guid.NewGuid(),
            type,
            body.TryGetProperty("reference", out var reference) ? reference.GetString() : null,
            NotifySchema.Recipient(type, body),
            template.Subject is { } subject ? Fill(subject) : null,
            Fill(template.Body),
            template,
            now
        );
        messages.Enqueue(message);
        if (BeforeAnswer is { } before)
            await before(context, message);
        context.Response.StatusCode = 201;
        await context.Response.WriteAsJsonAsync(
            new
            {
                id = message.Id,
                reference = message.Reference,
                content = new { subject = message.Subject, body = message.Body },
                uri = $"{Address}v2/notifications/{message.Id}",
                template = new
                {
                    id = template.Id,
                    version = 1,
                    uri = $"{Address}v2/template/{template.Id}",
                },
                scheduled_for = (string?)null,
            }
        );
    }

    private Task ListAsync(HttpContext context, string? reference) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                notifications = messages
                    .Where(m => reference is null || m.Reference == reference)
                    .Reverse()
                    .Select(Shown),
                links = new { current = $"{Address}v2/notifications" },
            }
        );

    private Task OneAsync(HttpContext context, Guid id) =>
        messages.FirstOrDefault(m => m.Id == id) is { } found
            ? context.Response.WriteAsJsonAsync(Shown(found))
            : FailAsync(context, 404, "NoResultFound", "No result found");

    private Task TemplateAsync(HttpContext context, Guid id) =>
        templates.TryGetValue(id, out var found)
            ? context.Response.WriteAsJsonAsync(
                new
                {
                    id = found.Id,
                    type = found.Type,
                    version = 1,
                    subject = found.Subject,
                    body = found.Body,
                }
            )
            : FailAsync(context, 404, "NoResultFound", "No result found");

    private static object Shown(FakeMessage message) =>
        new
        {
            id = message.Id,
            reference = message.Reference,
            type = message.Type,
            status = message.Status,
            body = message.Body,
            subject = message.Subject,
            created_at = message.CreatedAt.UtcDateTime,
        };

    private static Task FailAsync(HttpContext context, int status, string error, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new { status_code = status, errors = new[] { new { error, message } } }
        );
    }

    [GeneratedRegex(@"\(\(([^()]+)\)\)")]
    private static partial Regex Places();
}
