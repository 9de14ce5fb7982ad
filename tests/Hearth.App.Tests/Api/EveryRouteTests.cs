using System.Net;
using Hearth.App.Api;
using Hearth.App.Tests.Web;
using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;
using Hearth.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.App.Tests.Api;

/// <summary>What holds for every route of the API, also for one added tomorrow: the access matrix, called.</summary>
[Trait("Requirement", "SE-4")]
public class EveryRouteTests
{
    [Fact]
    public async Task Each_opens_for_the_roles_and_scope_it_names_and_for_nobody_else()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        var routes = (
            await RouteAccess.AllAsync(
                council.Services,
                [council.Services.GetRequiredService<EndpointDataSource>()]
            )
        )
            .Where(r => r is { IsApi: true, IsOpen: false })
            .ToArray();
        routes.Length.ShouldBeGreaterThan(8);
        routes.ShouldAllBe(r => r.Needs is ApiNeedsAttribute);
        using var nobody = new HttpClient { BaseAddress = new(council.Address) };
        foreach (var route in routes)
            (await nobody.SendAsync(Call(route, null))).StatusCode.ShouldBe(
                HttpStatusCode.Unauthorized,
                route.Pattern
            );
        var roles = council.Services.GetRequiredService<SharingVocabulary>().Roles;
        foreach (var role in roles.Values.Where(r => r.Id != "administrator"))
        {
            using var caller = await (
                await Caller.RegisterAsync(council, Kebab.Read<Role>(role.Id))
            ).WithTokenAsync();
            using var narrow = await (
                await Caller.RegisterAsync(council, Kebab.Read<Role>(role.Id))
            ).WithTokenAsync("sharing.agreements");
            foreach (var route in routes)
            {
                var answer = await nobody.SendAsync(Call(route, role, caller.Token));
                var says = $"{role.Id} {route.Pattern}";
                if (!route.Opens(role))
                    answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, says);
                else
                    ((int)answer.StatusCode).ShouldNotBeOneOf(401, 403, 500);
                if (((ApiNeedsAttribute)route.Needs!).Scope != "sharing.agreements")
                    (await nobody.SendAsync(Call(route, role, narrow.Token))).StatusCode.ShouldBe(
                        HttpStatusCode.Forbidden,
                        says
                    );
            }
        }
    }

    [Fact]
    public async Task The_document_is_served_and_names_every_route_with_its_scope()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var http = new HttpClient { BaseAddress = new(council.Address) };
        var document = await http.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        document.ShouldContain("\"openapi\": \"3.1");
        foreach (
            var route in await RouteAccess.AllAsync(
                council.Services,
                [council.Services.GetRequiredService<EndpointDataSource>()]
            )
        )
        {
            if (route is not { IsApi: true, IsOpen: false })
                continue;
            document.ShouldContain(
                $"\"{route.Pattern.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)}\""
            );
            document.ShouldContain(((ApiNeedsAttribute)route.Needs!).Scope);
        }
    }

    private static HttpRequestMessage Call(
        RouteAccess route,
        RoleBundle? role,
        string? token = null
    )
    {
        var purpose =
            (role is null ? null : route.Needs!.PurposeOf(role)) ?? route.Needs!.Purposes[0];
        var request = new HttpRequestMessage(
            new HttpMethod(route.Methods.Single()),
            $"{EveryPageTests.PathOf(route.Endpoint)}?purpose={Kebab.Of(purpose)}"
        );
        if (route.Methods.Single() == "POST")
            request.Content = new StringContent(
                "{}",
                null,
                route.Pattern.EndsWith("/returns", StringComparison.Ordinal)
                    ? "text/csv"
                    : "application/json"
            );
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        return request;
    }
}
