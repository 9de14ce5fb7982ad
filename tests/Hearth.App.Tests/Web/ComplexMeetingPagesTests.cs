using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;
using static Hearth.App.Tests.Web.MeetingPagesTests;

namespace Hearth.App.Tests.Web;

/// <summary>Complex multi-agency meetings over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-10")]
public class ComplexMeetingPagesTests
{
    [EachDatabase]
    public async Task A_complex_meeting_opens_to_who_signs_and_shows_the_others_nothing(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var both = await council.SupportedAsync(2);
        var (manager, nurse, never) = (
            await council.AccountAsync(Role.LocalityManager),
            await council.AccountAsync(Role.TeamMember, "health"),
            await council.AccountAsync(Role.TeamMember, "school")
        );
        await council.WorksWithAsync(nurse, "health", both[0].Family);
        await council.WorksWithAsync(never, "school", both[1].Family);
        using var chair = await council.VisitorAsync(manager);
        using var signs = await council.VisitorAsync(nurse);
        using var signsNot = await council.VisitorAsync(never);
        using var stranger = await council.VisitorAsync(Role.LocalityManager);
        using var worker = await council.VisitorAsync(Role.LeadWorker);

        (await worker.OpenAsync("/cases/meetings"))
            .QuerySelector("main a[href$=complex-multi-agency]")
            .ShouldBeNull();
        var call = "/cases/meetings/call/complex-multi-agency";
        foreach (
            var (field, wrong, says) in new[]
            {
                ("When.On.Day", "31x", "real date"),
                ("When.At", "half two", "time such as 14:30"),
                ("When.Minutes", "5", "15 to 480"),
                ("When.On.Day", "3", "less notice"),
            }
        )
        {
            var again = await Visitor.ReadAsync(
                await chair.SendAsync(call, [.. When.Where(w => w.Item1 != field), (field, wrong)])
            );
            again.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain(says);
            again
                .QuerySelector("input[name='When.Place']")!
                .GetAttribute("value")
                .ShouldBe("The children's centre");
        }
        var called = await chair.SendAsync(call, When);
        called.StatusCode.ShouldBe(HttpStatusCode.Found);
        var invitation = called.Headers.Location!.ToString();
        var meeting = invitation.Replace("/invitation", "", StringComparison.Ordinal);

        // The chair signs first, too; the list is closed until then.
        (await chair.GetAsync(meeting + "/families")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await SignAsync(chair, invitation);
        foreach (var (_, id) in both)
            (
                await chair.SendAsync(
                    meeting + "/families",
                    ("Case", id.ToString()),
                    ("Why", "Three agencies")
                )
            ).StatusCode.ShouldBe(HttpStatusCode.Found);
        foreach (var (agency, email) in new[] { ("health", nurse), ("school", never) })
            (
                await chair.SendAsync(
                    meeting + "/invite",
                    ("Name", "Bryn Larkspur"),
                    ("WorksAs", "School nurse"),
                    ("Agency", agency),
                    ("Email", email)
                )
            ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (
            await Visitor.ReadAsync(
                await chair.SendAsync(
                    meeting + "/invite",
                    ("Name", "Somebody"),
                    ("WorksAs", "Officer"),
                    ("Agency", "police"),
                    ("Email", "who@example.org")
                )
            )
        ).Body!.TextContent.ShouldContain("need an account here");

        (await stranger.GetAsync(meeting)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(meeting + "/calendar.ics")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await chair.OpenAsync(meeting)).QuerySelectorAll("main h2").Length.ShouldBe(4);

        // Both are asked on their home page; neither sees anything inside.
        var names = (await chair.OpenAsync(meeting + "/families"))
            .QuerySelectorAll("main form h2")
            .Select(h => h.TextContent)
            .ToArray();
        names.Length.ShouldBe(2);
        foreach (var visitor in new[] { signs, signsNot })
        {
            (await visitor.OpenAsync("/"))
                .QuerySelector($"main a[href='{invitation}']")
                .ShouldNotBeNull();
            foreach (var page in new[] { meeting, invitation, "/cases/meetings" })
            {
                var text = (await visitor.OpenAsync(page)).Body!.TextContent;
                text.ShouldNotContain("Three agencies");
                text.ShouldNotContain("Bryn Larkspur");
                text.ShouldNotContain("children's centre");
                foreach (var name in names)
                    text.ShouldNotContain(name);
            }
            foreach (var page in new[] { "paper", "item", "minutes", "families", "invite", "hold" })
                (await visitor.GetAsync($"{meeting}/{page}")).StatusCode.ShouldBe(
                    HttpStatusCode.NotFound,
                    page
                );
        }
        (
            await Visitor.ReadAsync(
                await signs.SendAsync(invitation + "?handler=Sign", ("TextVersion", "2026-01"))
            )
        ).Body!.TextContent.ShouldContain("Say that you have read");
        await SignAsync(signs, invitation);
        var open = await signs.OpenAsync(meeting);
        open.Body!.TextContent.ShouldContain("Three agencies");
        open.QuerySelectorAll("main h2")
            .Count(h => h.TextContent.EndsWith("family", StringComparison.Ordinal))
            .ShouldBe(1);
        (await signsNot.OpenAsync(meeting)).Body!.TextContent.ShouldNotContain("Three agencies");

        await CalendarAsync(signsNot, meeting, names);
    }

    private static async Task SignAsync(Visitor visitor, string invitation) =>
        (
            await visitor.SendAsync(
                invitation,
                invitation + "?handler=Sign",
                ("TextVersion", "2026-01"),
                ("IAgree", "yes")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

    private static async Task CalendarAsync(Visitor visitor, string meeting, string[] names)
    {
        var file = await visitor.GetAsync(meeting + "/calendar.ics");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var calendar = await file.Content.ReadAsStringAsync();
        calendar.ShouldContain("SUMMARY:Complex multi-agency meeting\r\n");
        calendar.ShouldContain("DTSTART:20261012T133000Z\r\n");
        foreach (var name in names)
            calendar.ShouldNotContain(name.Replace(" family", "", StringComparison.Ordinal));
    }
}
