using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Hearth.App.Tests.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Clients;

namespace Hearth.App.Tests.Api;

/// <summary>Another agency's system, with a token of its own.</summary>
public sealed class Caller(Uri address, ClientSecret client) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address };

    public ApiClient Client => client.Client;

    /// <summary>Registered, in a role and with scopes; all of them when none are named.</summary>
    public static async Task<Caller> RegisterAsync(
        WebCouncil council,
        Role role,
        string agency = "council",
        params string[] scopes
    )
    {
        var keeper = await council.AccountAsync(Role.PartnerDataContact, agency);
        var made = await council.Database.WithAsync<RegisterClientOperation, Outcome<ClientSecret>>(
            o =>
                o.RunAsync(
                    new(
                        "An invented system",
                        agency,
                        role,
                        scopes.Length == 0 ? [.. ApiScopes.All.Keys] : scopes,
                        keeper
                    ),
                    Actor.DataTeam(Purpose.ManageAccounts),
                    default
                )
        );
        return new(new Uri(council.Address), made.ShouldBeOfType<Outcome<ClientSecret>.Ok>().Value);
    }

    public Task<HttpResponseMessage> AskTokenAsync(string? scope = null, string? secret = null) =>
        http.PostAsync(
            "/api/v1/token",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = client.Client.Id.ToString("D"),
                    ["client_secret"] = secret ?? client.Secret,
                    ["scope"] = scope ?? client.Client.Scopes,
                }
            )
        );

    /// <summary>Calls from now on with a token of these scopes.</summary>
    public async Task<Caller> WithTokenAsync(string? scope = null)
    {
        var answer = await AskTokenAsync(scope);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string)token["access_token"]!);
        return this;
    }

    public string? Token => http.DefaultRequestHeaders.Authorization?.Parameter;

    public Task<HttpResponseMessage> RevokeAsync() =>
        http.PostAsync(
            "/api/v1/token/revoke",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["client_id"] = client.Client.Id.ToString("D"),
                    ["client_secret"] = client.Secret,
                    ["token"] = Token!,
                }
            )
        );

    public Task<HttpResponseMessage> GetAsync(string path, string? etag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        if (etag is not null)
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(etag));
        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(
        string path,
        string body,
        string? key = null,
        string? etag = null,
        string type = "application/json"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path)
        {
            Content = new StringContent(body, Encoding.UTF8, type),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (etag is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(etag));
        return http.SendAsync(request);
    }

    public void Dispose() => http.Dispose();
}
