using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>A team's meetings over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-9")]
public class MeetingPagesTests
{
    internal static readonly (string, string)[] When =
    [
        ("When.On.Day", "12"),
        ("When.On.Month", "10"),
        ("When.On.Year", "2026"),
        ("When.At", "14:30"),
        ("When.Minutes", "60"),
        ("When.Place", "The children's centre"),
    ];

    [EachDatabase]
    public async Task A_teams_meeting_is_called_held_written_up_by_two_and_agreed(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
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
}
