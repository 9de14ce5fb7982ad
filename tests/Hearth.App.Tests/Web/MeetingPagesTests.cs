using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Meetings over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-10")]
public class MeetingPagesTests
{
    private static readonly (string, string)[] When =
    [
        ("When.On.Day", "12"),
        ("When.On.Month", "10"),
        ("When.On.Year", "2026"),
        ("When.At", "14:30"),
        ("When.Minutes", "60"),
        ("When.Place", "The children's centre"),
    ];

    [EachDatabase]
    public async Task A_complex_meeting_opens_to_who_signs_and_shows_the_others_nothing(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
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

    [EachDatabase, Trait("Requirement", "SU-9")]
    public async Task A_teams_meeting_is_called_held_written_up_by_two_and_agreed(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        var lead = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(id, lead);
        using var worker = await council.VisitorAsync(lead);
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        (
            await worker.SendAsync(
                $"/cases/{id}/plan/goal",
                ("Said", "Calm mornings"),
                ("Whose", "everybody")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var call = (await worker.OpenAsync($"/cases/{id}"))
            .QuerySelector("main a[href*='/meetings/call/']")!
            .GetAttribute("href")!;
        var called = await worker.SendAsync(call, [.. When, ("Case", id.ToString())]);
        called.StatusCode.ShouldBe(HttpStatusCode.Found);
        var invite = called.Headers.Location!.ToString();
        var meeting = invite.Replace("/invite", "", StringComparison.Ordinal);
        var guests = await worker.OpenAsync(invite);
        var people = guests
            .QuerySelectorAll("input[name=People]")
            .Select(i => ("People", i.GetAttribute("value")!))
            .ToArray();
        people.ShouldNotBeEmpty();
        (await worker.SendAsync(invite, invite + "?handler=Team", people)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        // Nobody wrote to them: whoever called it does, and hears their answers.
        var asked = await worker.OpenAsync(meeting);
        asked.Body!.TextContent.ShouldContain("please tell them yourself");
        var heard = asked.QuerySelector("form[action*=Heard]")!;
        (
            await worker.SendAsync(
                meeting,
                meeting + "?handler=Heard",
                ("attendee", heard.Hidden("attendee")),
                ("version", heard.Hidden("version")),
                ("answer", "attends")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.OpenAsync(meeting)).Body!.TextContent.ShouldContain("Comes");

        council.Database.Clock.AdjustTime(new DateTimeOffset(2026, 10, 12, 14, 0, 0, default));
        using var then = await council.VisitorAsync(lead);
        using var boss = await council.VisitorAsync(Role.LocalityManager);
        (await then.OpenAsync("/"))
            .QuerySelector($"main a[href='{meeting}/hold']")
            .ShouldNotBeNull();
        var hold = await then.OpenAsync(meeting + "/hold");
        var there = hold.QuerySelectorAll("input[name=WereThere][checked]")
            .Select(i => ("WereThere", i.GetAttribute("value")!))
            .ToArray();
        there.Length.ShouldBe(2);
        (
            await then.SendAsync(meeting + "/hold", [.. there, ("Version", hold.Hidden("Version"))])
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        var item = (await then.OpenAsync(meeting))
            .QuerySelectorAll("main a[href*='/items/']")
            .First(a => a.TextContent.Contains("children", StringComparison.Ordinal))
            .GetAttribute("href")!;
        (
            await then.SendAsync(item, ("Version", "0"), ("Said", "I like my new class"))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var late = await boss.SendAsync(item, ("Version", "0"), ("Said", "Typed and not lost"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var kept = await Visitor.ReadAsync(late);
        kept.QuerySelector("textarea")!.TextContent.ShouldContain("Typed and not lost");
        kept.Body!.TextContent.ShouldContain("I like my new class");
        // Theirs is read; what is saved next is written knowing of it.
        (
            await boss.SendAsync(
                item,
                ("Version", kept.Hidden("Version")),
                ("Said", "I like my new class, and the bus")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        var decide = await then.OpenAsync(meeting + "/decide");
        (string, string)[] decision =
        [
            ("What", "Ring the school"),
            ("Goal", decide.QuerySelector("select[name=Goal] option")!.GetAttribute("value")!),
            (
                "Owner",
                decide.QuerySelectorAll("select[name=Owner] option")[1].GetAttribute("value")!
            ),
            ("Due.Day", "20"),
            ("Due.Month", "10"),
            ("Due.Year", "2026"),
        ];
        (
            await Visitor.ReadAsync(
                await then.SendAsync(meeting + "/decide", [.. decision, ("Funding", "a lot")])
            )
        ).Body!.TextContent.ShouldContain("in pounds");
        (
            await then.SendAsync(meeting + "/decide", [.. decision, ("Funding", "£99.50")])
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await then.OpenAsync($"/cases/{id}/plan")).Body!.TextContent.ShouldContain(
            "Ring the school"
        );
        (await then.OpenAsync(meeting)).Body!.TextContent.ShouldContain("£99.50");

        var version = (await then.OpenAsync(meeting + "/agree")).Hidden("Version");
        (await then.SendAsync(meeting + "/agree", ("Version", version))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        var minutes = (await then.OpenAsync(meeting + "/minutes")).Body!.TextContent;
        minutes.ShouldContain("I like my new class");
        minutes.ShouldContain("Ring the school");
        var copy = (await then.OpenAsync(meeting + "/minutes?family=true")).Body!.TextContent;
        copy.ShouldContain("Who does what next");
        copy.ShouldNotContain("children's centre");
        (await then.GetAsync(item)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await Visitor.ReadAsync(
                await then.SendAsync(item, ("Version", "2"), ("Said", "Something else"))
            )
        ).Body!.TextContent.ShouldContain("agreed");
        var next = (await then.OpenAsync(meeting))
            .QuerySelector("main a[href*='follows=']")!
            .GetAttribute("href")!;
        (await then.OpenAsync(next)).Body!.TextContent.ShouldContain("asked again");
        (
            await council.Database.EventsAsync("cases.meeting-read", $"family:{family}")
        ).ShouldBeGreaterThan(5);
    }

    [EachDatabase, Trait("Requirement", "SU-9")]
    public async Task A_meeting_of_a_family_shows_its_markers_and_the_end_of_support_names_it(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        (
            await manager.SendAsync(
                $"/cases/families/{family}/markers",
                ("Kind", "risk-to-workers"),
                ("Says", "Visit in twos"),
                ("WhyNotTold", "It would anger him")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var call = $"/cases/meetings/call/team-around-family?case={id}";

        (await manager.OpenAsync(call)).Body!.TextContent.ShouldContain("Visit in twos");
        var called = await manager.SendAsync(call, [.. When, ("Case", id.ToString())]);
        var invite = called.Headers.Location!.ToString();
        var meeting = invite.Replace("/invite", "", StringComparison.Ordinal);
        foreach (var page in new[] { meeting, invite, meeting + "/move" })
            (await manager.OpenAsync(page)).Body!.TextContent.ShouldContain(
                "Visit in twos",
                customMessage: page
            );
        (await manager.OpenAsync($"/cases/{id}/close"))
            .QuerySelector($"main a[href='{meeting}']")
            .ShouldNotBeNull();
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
