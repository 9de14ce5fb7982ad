using System.Net;
using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;
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
                !t.IsDefined(typeof(SignedInAttribute), false)
                && !t.IsDefined(typeof(AllowAnonymousAttribute), false)
            )
            .ShouldBeEmpty();
        Models
            .Where(t => t.IsDefined(typeof(AllowAnonymousAttribute), false))
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "CodeModel",
                "DoneModel",
                "ErrorModel",
                "GoModel",
                "LinkModel",
                "PrivacyModel",
                "SentModel",
                "SetUpModel",
                "ShowModel",
                "SignInModel",
                "SignOutModel",
                "SignatoriesModel",
                "SupportModel",
                "VersionsModel",
            ]);
    }

    [Fact, Trait("Requirement", "SE-4")]
    public async Task To_a_role_that_may_not_open_it_a_page_does_not_exist()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var stranger = await council.VisitorAsync();
        var roles = council.Services.GetRequiredService<SharingVocabulary>().Roles;
        var tried = 0;
        foreach (var role in roles.Values)
        {
            using var visitor = await council.VisitorAsync(
                Kebab.Read<Role>(role.Id),
                role.Id == "partner-data-contact" ? "police" : "council"
            );
            foreach (
                var route in await RouteAccess.AllAsync(
                    council.Services,
                    [council.Services.GetRequiredService<EndpointDataSource>()]
                )
            )
            {
                if (route.IsOpen || route.IsApi)
                    continue;
                var path = PathOf(route.Endpoint);
                (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Found, path);
                var answer = await visitor.GetAsync(path);
                var title = (await Visitor.ReadAsync(answer)).Title;
                if (route.Needs!.PurposeOf(role) is null)
                    (answer.StatusCode, title).ShouldBe(
                        (HttpStatusCode.NotFound, "Page not found - Hearth"),
                        $"{role.Id} {path}"
                    );
                else
                    ((int)answer.StatusCode).ShouldBeLessThan(500, $"{role.Id} {path}");
                tried++;
            }
        }
        tried.ShouldBeGreaterThan(300);
    }

    [Fact, Trait("Requirement", "SE-4")]
    public async Task Every_answer_carries_the_policy_and_no_page_a_script_or_style_within()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);
        foreach (var path in Pages(council).Append("/nothing-here").Append("/assets/nothing.css"))
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

    [Fact]
    public async Task A_server_watches_no_file_for_a_machine_lets_a_user_watch_few()
    {
        const string Open = "/proc/self/fd";
        Assert.SkipUnless(Directory.Exists(Open), "Only Linux lists what a process has open");
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);
        var page = await visitor.OpenAsync("/");
        page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!.ShouldContain("?v=");
        Directory
            .GetFiles(Open)
            .Select(file => new FileInfo(file).LinkTarget ?? "")
            .ShouldNotContain(target => target.Contains("inotify", StringComparison.Ordinal));
    }

    [Fact, Trait("Requirement", "SE-4")]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var visitor = await council.VisitorAsync(Role.Administrator);
        foreach (
            var path in Pages(council).Where(p => !p.StartsWith("/error", StringComparison.Ordinal))
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

    [Fact, Trait("Requirement", "SE-4")]
    public async Task Asked_to_do_what_it_cannot_no_page_fails()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var visitor = await council.VisitorAsync(Role.LocalityManager);
        var token = await visitor.TokenAsync("/matching/find");
        (await visitor.PostAsync("/cases/messages?handler=nothing", token)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        foreach (
            var path in Pages(council).Where(p => !p.Contains("sign-out", StringComparison.Ordinal))
        )
        {
            var answer = await visitor.PostAsync(path + "?handler=nothing", token);
            ((int)answer.StatusCode).ShouldBeLessThan(500, path);
        }
        (await visitor.GetAsync("/cases/messages")).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "signed in to the end"
        );
    }

    /// <summary>Every route's address, with values of no matter in its open places.</summary>
    private static IEnumerable<string> Pages(WebCouncil council) =>
        council
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(PathOf)
            .Where(p => !p.StartsWith("/api/", StringComparison.Ordinal));

    internal static string PathOf(RouteEndpoint endpoint) =>
        "/"
        + string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Part)))
        );

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
}
