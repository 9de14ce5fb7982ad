using System.Net;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

public class SignInTests
{
    [EachDatabase, Trait("Requirement", "SE-4")]
    public async Task Nothing_opens_before_signing_in_and_then_the_page_asked_for_does(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var email = await council.AccountAsync(Role.ProgrammeAnalyst);
        using var visitor = await council.VisitorAsync();

        var turned = await visitor.GetAsync("/sources");
        turned.StatusCode.ShouldBe(HttpStatusCode.Found);
        var to = turned.Headers.Location!.PathAndQuery;
        to.ShouldBe("/access/sign-in?next=%2Fsources");
        var signedIn = await visitor.SignInAsync(email, WebCouncil.Password, to);
        signedIn.Headers.Location!.OriginalString.ShouldBe("/sources");
        var cookie = signedIn
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("hearth-session", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        (await visitor.GetAsync("/sources")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [EachDatabase, Trait("Requirement", "SE-4")]
    public async Task Five_wrong_passwords_lock_an_account_and_nobody_learns_who_has_one(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var email = await council.AccountAsync(Role.ProgrammeAnalyst);
        using var visitor = await council.VisitorAsync();
        var said = new HashSet<string>();
        async Task TryAsync(string who, string password)
        {
            var answer = await visitor.SignInAsync(who, password);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            said.Add(
                (await Visitor.ReadAsync(answer))
                    .QuerySelector(".govuk-error-summary li")!
                    .TextContent.Trim()
            );
        }

        await TryAsync("nobody@example.org", "whatever it may be");
        for (var i = 0; i < 5; i++)
            await TryAsync(email, "not the password");
        await TryAsync(email, WebCouncil.Password);

        said.ShouldBe([CheckPasswordOperation.Wrong]);
    }

    [EachDatabase, Trait("Requirement", "SE-4")]
    public async Task A_disabled_account_is_out_at_its_next_request(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var email = await council.AccountAsync(Role.ProgrammeAnalyst);
        using var visitor = await council.VisitorAsync(email);
        using var administrator = await council.VisitorAsync(Role.Administrator);
        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var page = $"/access/users/disable?email={Uri.EscapeDataString(email)}";
        (await administrator.SendAsync(page, ("Email", email))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );

        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await visitor.SignInAsync(email, WebCouncil.Password)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact, Trait("Requirement", "SE-4")]
    public async Task A_session_ends_when_it_is_not_used_and_after_half_a_day_when_it_is()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        var email = await council.AccountAsync(Role.ProgrammeAnalyst);
        using var idle = await council.VisitorAsync(email);
        using var busy = await council.VisitorAsync(email);

        for (var minutes = 0; minutes < 11 * 60; minutes += 30)
        {
            council.Later(TimeSpan.FromMinutes(30));
            (await busy.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK, $"{minutes}");
        }
        (await idle.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found);
        council.Later(TimeSpan.FromMinutes(40));
        (await busy.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        council.Later(TimeSpan.FromMinutes(40));
        (await busy.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory, Trait("Requirement", "SE-4")]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    public async Task Signing_in_never_leads_to_another_site(string next)
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        var email = await council.AccountAsync(Role.ProgrammeAnalyst);
        using var visitor = await council.VisitorAsync();
        var answer = await visitor.SignInAsync(
            email,
            WebCouncil.Password,
            "/access/sign-in?next=" + Uri.EscapeDataString(next)
        );
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [EachDatabase, Trait("Requirement", "SE-4")]
    public async Task A_link_sets_up_the_first_administrator_once(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var issued = await council.Database.WithAsync<IssueLinkOperation, Outcome<LinkIssued>>(
            links =>
                links.RunAsync(
                    new IssueLink(),
                    Actor.DataTeam(Purpose.ManageAccounts),
                    CancellationToken.None
                )
        );
        var page = ((Outcome<LinkIssued>.Ok)issued).Value.Path;
        using var visitor = await council.VisitorAsync();

        var weak = await visitor.SendAsync(
            page,
            ("FullName", "Bryn Elmrow"),
            ("Email", "bryn@example.org"),
            ("Password", "short"),
            ("Again", "short")
        );
        (await Visitor.ReadAsync(weak))
            .QuerySelector("#Password-error")!
            .TextContent.ShouldContain("12");
        var done = await visitor.SendAsync(
            page,
            ("FullName", "Bryn Elmrow"),
            ("Email", "bryn@example.org"),
            ("Password", WebCouncil.Password),
            ("Again", WebCouncil.Password)
        );
        done.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await visitor.OpenAsync(page, HttpStatusCode.NotFound))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("This link cannot be used");
        (await visitor.SignInAsync("bryn@example.org", WebCouncil.Password)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await visitor.GetAsync("/access/users")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
