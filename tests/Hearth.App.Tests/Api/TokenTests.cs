using System.Net;
using Hearth.App.Tests.Web;
using Hearth.Core.Access;
using Hearth.Core.Access.Clients;
using Hearth.Testing;

namespace Hearth.App.Tests.Api;

/// <summary>Tokens of other systems: scoped, expiring, and ended at once when whoever stands behind them goes.</summary>
[Trait("Requirement", "SE-1")]
public class TokenTests
{
    private const string Agreements = "/sharing/agreements";

    [EachDatabase]
    public async Task A_token_opens_its_scopes_for_an_hour_and_nothing_else(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var caller = await Caller.RegisterAsync(council, Role.HubWorker);
        (await caller.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await caller.WithTokenAsync(ApiScopes.AgreementsRead);
        (await caller.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await caller.GetAsync("/sharing/requests?purpose=safeguard");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refused.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_scope");
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");

        council.Later(TimeSpan.FromMinutes(61));
        (await caller.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [EachDatabase]
    public async Task A_wrong_secret_and_a_scope_not_its_own_get_none_and_are_events(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var caller = await Caller.RegisterAsync(
            council,
            Role.HubWorker,
            scopes: ApiScopes.AgreementsRead
        );

        (await caller.AskTokenAsync(secret: "wrong")).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        (await caller.AskTokenAsync(ApiScopes.FamilyRead)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await council.KindsAsync()).Count(k => k == "access.token-refused").ShouldBe(2);
        (await caller.AskTokenAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await council.KindsAsync()).ShouldContain("access.token-given");
    }

    [EachDatabase]
    public async Task A_token_ends_with_its_revocation_its_client_and_its_keeper(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var given = await Caller.RegisterAsync(council, Role.HubWorker);
        await given.WithTokenAsync();
        (await given.RevokeAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await given.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var renewed = await Caller.RegisterAsync(council, Role.HubWorker);
        await renewed.WithTokenAsync();
        await council.DoAsync<RenewSecretOperation, ClientSecret>(o =>
            o.RunAsync(new(renewed.Client.Id), Actor.DataTeam(Purpose.ManageAccounts), default)
        );
        (await renewed.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await renewed.AskTokenAsync()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var revoked = await Caller.RegisterAsync(council, Role.HubWorker);
        await revoked.WithTokenAsync();
        (await revoked.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await council.DoAsync<RevokeClientOperation, ApiClient>(o =>
            o.RunAsync(new(revoked.Client.Id), Actor.DataTeam(Purpose.ManageAccounts), default)
        );
        (await revoked.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var left = await Caller.RegisterAsync(council, Role.HubWorker);
        await left.WithTokenAsync();
        (await left.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await council.DoAsync<DisableUserOperation, User>(async o =>
            await o.RunAsync(
                new(await council.EmailOfAsync(left.Client.KeeperId)),
                Actor.DataTeam(Purpose.ManageAccounts),
                default
            )
        );
        (await left.GetAsync(Agreements)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await left.AskTokenAsync()).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_calls_too_often_is_told_when_to_go_on()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var caller = await Caller.RegisterAsync(council, Role.HubWorker);
        await caller.WithTokenAsync();
        HttpResponseMessage answer;
        var calls = 0;
        do answer = await caller.GetAsync(Agreements);
        while (answer.StatusCode == HttpStatusCode.OK && calls++ < 1000);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeGreaterThanOrEqualTo(1);

        // Another system goes on.
        using var other = await Caller.RegisterAsync(council, Role.HubWorker);
        (await (await other.WithTokenAsync()).GetAsync(Agreements)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }
}
