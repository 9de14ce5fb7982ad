using System.Net;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>What anybody reads without signing in, and how it is written and published.</summary>
[Trait("Requirement", "SH-5")]
public class NoticePagesTests
{
    [EachDatabase, Trait("Requirement", "SE-4")]
    public async Task Anybody_reads_the_notice_the_leaflet_and_the_childrens_version_from_every_footer(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var anybody = await council.VisitorAsync();
        var links = (await anybody.OpenAsync("/access/sign-in"))
            .QuerySelectorAll("footer a")
            .Select(a => a.GetAttribute("href")!)
            .ToArray();
        links.ShouldBe([
            "/support",
            "/privacy",
            "/privacy/leaflet",
            "/privacy/children",
            "/partners/signatories",
        ]);
        foreach (var link in links)
            (await anybody.OpenAsync(link)).QuerySelectorAll("main h1").Length.ShouldBe(1, link);

        var notice = await anybody.OpenAsync("/privacy");

        notice
            .QuerySelector("h1")!
            .TextContent.ShouldBe("How we use information about your family (example)");
        notice.QuerySelectorAll(".hearth-notice h2").Length.ShouldBeGreaterThan(10);
        notice
            .QuerySelector("main a[href='https://ico.org.uk/make-a-complaint']")
            .ShouldNotBeNull();
        notice.QuerySelectorAll("meta[name=robots]").ShouldBeEmpty();
        notice.Body!.TextContent.ShouldContain("Emberford Constabulary (example)");
        (await anybody.OpenAsync("/privacy/nothing", HttpStatusCode.NotFound)).ShouldNotBeNull();
    }

    [EachDatabase]
    public async Task Older_versions_are_found_by_number_and_by_date_and_say_that_they_are_older(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var anybody = await council.VisitorAsync();
        council.Database.Clock.AdjustTime(council.Database.Clock.GetUtcNow().AddDays(9));
        await PublishAsync(council, "The second leaflet.", new(2026, 10, 20));
        (await anybody.GetAsync("/privacy/leaflet/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        council.Database.Clock.AdjustTime(council.Database.Clock.GetUtcNow().AddDays(10));

        (await anybody.OpenAsync("/privacy/leaflet")).Body!.TextContent.ShouldContain(
            "The second leaflet."
        );
        foreach (var path in new[] { "/privacy/leaflet/1", "/privacy/leaflet?on=2026-10-19" })
        {
            var older = await anybody.OpenAsync(path);
            older
                .QuerySelector(".govuk-inset-text")!
                .TextContent.ShouldContain("1 October 2026 to 19 October 2026");
            older.QuerySelectorAll("meta[name=robots]").Length.ShouldBe(1);
        }
        (await anybody.GetAsync("/privacy/leaflet?on=2026-09-30")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await anybody.OpenAsync("/privacy/versions"))
            .QuerySelectorAll("main li a")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe([
                "/privacy/notice/1",
                "/privacy/leaflet/2",
                "/privacy/leaflet/1",
                "/privacy/children/1",
            ]);
    }

    [EachDatabase]
    public async Task The_officer_writes_a_draft_sees_what_it_lacks_and_publishes_it_with_the_reason(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.VisitorAsync(Role.InformationGovernanceOfficer);
        const string write = "/sharing/notices/write?kind=notice";
        (await officer.OpenAsync(write))
            .QuerySelector("textarea")!
            .TextContent.ShouldContain("{{recipients}}");
        var wrong = await officer.SendAsync(
            write,
            ("Heading", "An invented notice"),
            ("Text", "Some <b>bold</b>")
        );
        (await Visitor.ReadAsync(wrong)).Body!.TextContent.ShouldContain("HTML cannot be used");

        var saved = await officer.SendAsync(
            write,
            ("Heading", "An invented notice"),
            ("Text", "## Who\n\nWe are {{controller}}, the controller. Ring us.\n\n{{recipients}}")
        );
        var draft = saved.Headers.Location!.ToString();
        var preview = await officer.OpenAsync(draft);
        preview.Body!.TextContent.ShouldContain("13(2)(d) and 14(2)(e)");
        preview
            .QuerySelector(".hearth-preview")!
            .TextContent.ShouldContain("Emberford Constabulary");
        (
            await Visitor.ReadAsync(await officer.SendAsync(draft, ("Version", "0")))
        ).Body!.TextContent.ShouldContain("say why it is published without");
        (await officer.SendAsync(draft, ("Version", "0"), ("Why", "An invented reason")))
            .Headers.Location!.ToString()
            .ShouldBe("/sharing/notices");

        using var anybody = await council.VisitorAsync();
        (await anybody.OpenAsync("/privacy")).Body!.TextContent.ShouldContain(
            "We are The council, the controller."
        );
        (await officer.OpenAsync("/sharing/notices")).Body!.TextContent.ShouldContain("Superseded");
        // What is published cannot be opened for writing.
        (
            await officer.GetAsync($"/sharing/notices/write?id={draft.Split('/')[^1]}")
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [EachDatabase]
    public async Task What_reaches_the_page_as_Markdown_runs_nothing_whoever_put_it_there(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        const string text =
            "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://example.org/y.png) <img src=x onerror=alert(1)>\n";

        var html = Hearth.App.Web.NoticeHtml.Render(text).ToString()!;

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("javascript:");
        (await WriteAsync(council, text)).ShouldBeOfType<Outcome<Notice>.Refused>();
    }

    private static Task<Outcome<Notice>> WriteAsync(WebCouncil council, string text) =>
        council.Database.WithAsync<WriteNoticeOperation, Outcome<Notice>>(o =>
            o.RunAsync(
                new(null, NoticeKind.Leaflet, "An invented leaflet", text),
                Actor.DataTeam(),
                default
            )
        );

    private static async Task PublishAsync(WebCouncil council, string text, DateOnly from)
    {
        var draft = (await WriteAsync(council, text)).ShouldBeOfType<Outcome<Notice>.Ok>().Value;
        (
            await council.Database.WithAsync<PublishNoticeOperation, Outcome<Notice>>(o =>
                o.RunAsync(new(draft.Id, from, "An invented reason", 0), Actor.DataTeam(), default)
            )
        ).ShouldBeOfType<Outcome<Notice>.Ok>();
    }
}
