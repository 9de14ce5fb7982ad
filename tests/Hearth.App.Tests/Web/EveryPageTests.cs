using System.Net;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.App.Tests.Web;

/// <summary>What holds for every page, also for one added tomorrow.</summary>
public class EveryPageTests
{
    private static readonly Type[] Models =
    [
        .. typeof(HearthPage)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract),
    ];

    [Fact, Trait("Requirement", "SE-4")]
    public void Every_page_says_who_may_open_it()
    {
        Models.Length.ShouldBeGreaterThan(10);
        Models
            .Where(t =>
                !t.IsDefined(typeof(MayAttribute), false)
                && !t.IsDefined(typeof(AllowAnonymousAttribute), false)
            )
            .ShouldBeEmpty();
        Models
            .Where(t => t.IsDefined(typeof(AllowAnonymousAttribute), false))
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["ErrorModel", "LinkModel", "SignInModel", "SignOutModel"]);
    }

    [Fact, Trait("Requirement", "SE-4")]
    public async Task To_a_role_that_may_not_open_it_a_page_does_not_exist()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var stranger = await council.VisitorAsync();
        var tried = 0;
        foreach (
            var role in new[] { Role.Administrator, Role.ProgrammeAnalyst, Role.PartnerDataContact }
        )
        {
            using var visitor = await council.VisitorAsync(
                role,
                role == Role.PartnerDataContact ? "police" : "council"
            );
            foreach (var (path, metadata) in Pages(council))
            {
                if (metadata.GetMetadata<IAllowAnonymous>() is not null)
                    continue;
                (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Found, path);
                var may = metadata
                    .GetOrderedMetadata<MayAttribute>()
                    .Any(m => m.Roles.Contains(role));
                var answer = await visitor.GetAsync(path);
                var title = (await Visitor.ReadAsync(answer)).Title;
                if (!may)
                    (answer.StatusCode, title).ShouldBe(
                        (HttpStatusCode.NotFound, "Page not found - Hearth"),
                        $"{role} {path}"
                    );
                else
                    ((int)answer.StatusCode).ShouldBeLessThan(500, $"{role} {path}");
                tried++;
            }
        }
        tried.ShouldBeGreaterThan(30);
    }

    [Fact, Trait("Requirement", "SE-4")]
    public async Task Every_answer_carries_the_policy_and_no_page_a_script_or_style_within()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);
        foreach (
            var path in Pages(council)
                .Select(p => p.Path)
                .Append("/nothing-here")
                .Append("/assets/nothing.css")
        )
        {
            var answer = await visitor.GetAsync(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
            var page = await Visitor.ReadAsync(answer);
            page.QuerySelectorAll("script:not([src]), style, [style]").ShouldBeEmpty(path);
            page.All.SelectMany(e => e.Attributes)
                .Where(a => a.Name.StartsWith("on", StringComparison.Ordinal))
                .ShouldBeEmpty(path);
        }
    }

    [Fact, Trait("Requirement", "SE-4")]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var visitor = await council.VisitorAsync(Role.Administrator);
        foreach (
            var path in Pages(council)
                .Select(p => p.Path)
                .Where(p => !p.StartsWith("/error", StringComparison.Ordinal))
        )
        {
            var answer = await visitor.PostAsync(path, token: null, ("Email", "x@example.org"));
            ((int)answer.StatusCode).ShouldBeInRange(400, 404, path);
        }
        using var analyst = await council.VisitorAsync(Role.ProgrammeAnalyst);
        var upload = await analyst.UploadAsync(
            "police-crime",
            "c_2026-06-30.csv",
            "a,b\n1,2\n"u8.ToArray(),
            token: "none"
        );
        upload.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Directory.GetFiles(council.Database.Folder.Uploads).ShouldBeEmpty();
    }

    /// <summary>Every page's address, with values of no matter in its open places.</summary>
    private static IEnumerable<(
        string Path,
        Microsoft.AspNetCore.Http.EndpointMetadataCollection Metadata
    )> Pages(WebCouncil council)
    {
        var types = Models.ToDictionary(t => t.FullName!, StringComparer.Ordinal);
        foreach (
            var endpoint in council
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
        )
        {
            var path =
                "/"
                + string.Join(
                    '/',
                    endpoint.RoutePattern.PathSegments.Select(s =>
                        string.Concat(s.Parts.Select(Part))
                    )
                );
            yield return (path, Compiled(endpoint, types));
        }
    }

    private static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) =>
        part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal =>
                literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart
            {
                Name: "no" or "code"
            } => "404",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "kind" } =>
                "first",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
                when parameter.ParameterPolicies.Any(p => p.Content == "guid") =>
                "0197b0a0-0000-7000-8000-000000000000",
            _ => "police-crime",
        };

    /// <summary>The page model's attributes, as routing will see them once the page is loaded.</summary>
    private static Microsoft.AspNetCore.Http.EndpointMetadataCollection Compiled(
        RouteEndpoint endpoint,
        Dictionary<string, Type> types
    )
    {
        var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()!;
        var loader = page
            .RelativePath.Replace("/Pages/", "", StringComparison.Ordinal)
            .Replace(".cshtml", "", StringComparison.Ordinal);
        var type = types["Hearth.App.Pages." + loader.Replace('/', '.') + "Model"];
        return new([.. type.GetCustomAttributes(inherit: true)]);
    }
}
