using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>What somebody does with their own account, and showing once more who one is.</summary>
[Trait("Requirement", "SE-1")]
public class OwnAccountTests
{
    private const string Guarded = "/access/account/passkeys/add";
    private const string Fresh = "wombat kettle ivory";

    [EachDatabase]
    public async Task A_password_is_changed_by_whoever_knows_it_and_ends_other_sessions(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var email = await council.AccountAsync(Role.ProgrammeAnalyst);
        using var here = await council.VisitorAsync(email);
        using var elsewhere = await council.VisitorAsync(email);

        (await ChangeAsync(here, "not the password", Fresh)).ShouldContain("not your password");
        (await ChangeAsync(here, WebCouncil.Password, "password1234")).ShouldContain(
            "Many people use"
        );
        (await ChangeAsync(here, WebCouncil.Password, Fresh, "another")).ShouldContain(
            "not the same"
        );
        (await ChangeAsync(here, WebCouncil.Password, Fresh)).ShouldBe("");

        (await here.GetAsync("/access/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/access/account")).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var again = await council.VisitorAsync();
        (await again.SignInAsync(email, WebCouncil.Password)).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "the old one opens nothing"
        );
        (await again.SignInAsync(email, Fresh)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [EachDatabase]
    public async Task Signing_out_everywhere_ends_every_session(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var email = await council.AccountAsync(Role.LeadWorker);
        using var here = await council.VisitorAsync(email);
        using var elsewhere = await council.VisitorAsync(email);

        var token = await here.TokenAsync("/access/account");
        (
            await here.PostAsync("/access/account?handler=SignOut", token)
        ).Headers.Location!.OriginalString.ShouldBe("/access/sign-in");

        (await here.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await elsewhere.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [EachDatabase]
    public async Task After_a_quarter_of_an_hour_they_show_once_more_who_they_are(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);

        council.Later(TimeSpan.FromSeconds((15 * 60) - 1));
        (await visitor.GetAsync(Guarded)).StatusCode.ShouldBe(HttpStatusCode.OK);
        council.Later(TimeSpan.FromSeconds(1));
        var turned = await visitor.GetAsync(Guarded);
        turned.StatusCode.ShouldBe(HttpStatusCode.Found);
        var to = turned.Headers.Location!.OriginalString;
        to.ShouldBe($"/access/confirm?next={Uri.EscapeDataString(Guarded)}");
        (await visitor.GetAsync("/access/account")).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "signed in still"
        );

        var token = await visitor.TokenAsync(to);
        (
            await Visitor.ReadAsync(
                await visitor.PostAsync(
                    "/access/confirm?handler=Password",
                    token,
                    ("Password", "not the password"),
                    ("Next", Guarded)
                )
            )
        ).Body!.TextContent.ShouldContain("That is not your password");
        (
            await visitor.PostAsync(
                "/access/confirm?handler=Password",
                token,
                ("Password", WebCouncil.Password),
                ("Next", Guarded)
            )
        ).Headers.Location!.OriginalString.ShouldBe(Guarded);
        (await visitor.GetAsync(Guarded)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [EachDatabase]
    public async Task Showing_it_again_makes_no_session_longer_and_leads_to_no_other_site(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(11.5); )
        {
            council.Later(TimeSpan.FromMinutes(30));
            passed += TimeSpan.FromMinutes(30);
            (await visitor.GetAsync("/access/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        var token = await visitor.TokenAsync("/access/confirm");
        (
            await visitor.PostAsync(
                "/access/confirm?handler=Password",
                token,
                ("Password", WebCouncil.Password),
                ("Next", "https://elsewhere.example/")
            )
        ).Headers.Location!.OriginalString.ShouldBe("/");
        (await visitor.GetAsync(Guarded)).StatusCode.ShouldBe(HttpStatusCode.OK);

        council.Later(TimeSpan.FromMinutes(31));
        (await visitor.GetAsync("/access/account")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    /// <summary>What was wrong; "" when it was done.</summary>
    private static async Task<string> ChangeAsync(
        Visitor visitor,
        string current,
        string fresh,
        string? again = null
    )
    {
        var answer = await visitor.SendAsync(
            "/access/account/password",
            ("Current", current),
            ("Fresh", fresh),
            ("Again", again ?? fresh)
        );
        return answer.StatusCode == HttpStatusCode.Found
            ? ""
            : (await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-summary")!.TextContent;
    }
}
