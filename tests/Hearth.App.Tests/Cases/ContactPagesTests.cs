using System.Net;
using Hearth.App.Tests.Web;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Cases;

/// <summary>The log of contacts and the messages over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-14")]
public class ContactPagesTests
{
    [EachDatabase]
    public async Task A_contact_is_recorded_and_a_message_goes_only_where_it_is_safe(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var family = await GivenCases.FamilyInSupportAsync(council.Database.Services);
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        var page = $"/cases/{family.Case}/contacts";

        // What is most often so is chosen already: whom it was with and what was said are left.
        var open = await manager.OpenAsync(page);
        open.Body!.TextContent.ShouldContain("Messages are not being sent");
        (string, string)[] given =
        [
            ("With", family.Parent.ToString()),
            ("By", "phone"),
            ("Direction", "from-us"),
            ("Reached", "yes"),
            ("ByWhom", open.QuerySelector("#ByWhom")!.GetAttribute("value")!),
            ("Summary", "An invented talk about school"),
            ("Agreed", "We meet on Thursday"),
        ];
        foreach (
            var (missing, says) in new[]
            {
                ("With", "whom it was with"),
                ("Summary", "what was said"),
                ("Reached", "Choose whether"),
            }
        )
            (
                await Visitor.ReadAsync(
                    await manager.SendAsync(page, [.. given.Where(g => g.Item1 != missing)])
                )
            ).Body!.TextContent.ShouldContain(says);
        (
            await Visitor.ReadAsync(
                await manager.SendAsync(page, [.. given, ("Time", "half past two")])
            )
        ).Body!.TextContent.ShouldContain("Enter a time such as 14:30");
        (await manager.SendAsync(page, given)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await manager.OpenAsync(page))
            .QuerySelector("#log ~ .hearth-change")!
            .TextContent.ShouldContain("We meet on Thursday");

        // Nothing is recorded as safe yet: held back. Then it is, and waits to be sent.
        (string, string)[] message =
        [
            ("Person", family.Parent.ToString()),
            ("Channel", "sms"),
            ("Values[phone]", "01632 960001"),
            ("Values[worker]", "Ada Larchfield"),
        ];
        (await manager.SendAsync(page + "/write/get-in-touch", message)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await manager.OpenAsync(page)).Body!.TextContent.ShouldContain("Nobody has recorded");
        var safe = $"{page}/safe/{family.Parent}/sms";
        (
            await Visitor.ReadAsync(
                await manager.SendAsync(safe, ("IsSafe", "yes"), ("Address", "call me"))
            )
        ).Body!.TextContent.ShouldContain("Enter a mobile number");
        (
            await manager.SendAsync(
                safe,
                ("IsSafe", "yes"),
                ("Address", "07700 900123"),
                ("From", "9:30"),
                ("Until", "14:00")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await manager.OpenAsync(page)).Body!.TextContent.ShouldContain(
            "Safe from 09:30 until 14:00"
        );
        (await manager.SendAsync(safe, ("IsSafe", "no"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict,
            "they did not say which version they saw"
        );
        (await manager.SendAsync(page + "/write/get-in-touch", message)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await manager.OpenAsync(page + "/write")).Body!.TextContent.ShouldContain(
            "Reminder of an appointment"
        );

        var appointment = await manager.SendAsync(
            page + "/write/appointment",
            [.. message, ("Values[time]", "14:30"), ("Days[day].Day", "3")]
        );
        (await Visitor.ReadAsync(appointment)).Body!.TextContent.ShouldContain("real date");
        (
            await manager.SendAsync(
                page + "/write/appointment",
                [
                    .. message,
                    ("Values[time]", "14:30"),
                    ("Days[day].Day", "3"),
                    ("Days[day].Month", "12"),
                    ("Days[day].Year", "2026"),
                ]
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await manager.OpenAsync("/"))
            .QuerySelector("#held + ul")!
            .TextContent.ShouldContain("Held back");

        await LookAfterAsync(council);
    }

    /// <summary>An administrator, who sees no family.</summary>
    private static async Task LookAfterAsync(WebCouncil council)
    {
        using var administrator = await council.VisitorAsync(Role.Administrator);
        var queue = await administrator.OpenAsync("/cases/messages");
        var text = queue.Body!.TextContent;
        text.ShouldContain("Nothing is being sent");
        text.ShouldContain("Please get in touch, text message");
        text.ShouldNotContain("07700");
        text.ShouldNotContain("Quillfeather");
        queue.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        var retry = queue.QuerySelector("form[action*=Retry]")!;
        string Hidden(string name) =>
            retry.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
        var (id, version) = (Hidden("id"), Hidden("version"));
        (
            await administrator.SendAsync(
                "/cases/messages?handler=Retry",
                ("id", id),
                ("version", version)
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (
            await administrator.SendAsync(
                "/cases/messages?handler=Cancel",
                ("id", id),
                ("version", version)
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await administrator.OpenAsync("/cases/messages"))
            .QuerySelectorAll("form[action*=Retry]")
            .ShouldBeEmpty();
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task To_whoever_may_not_know_of_the_family_the_pages_are_not_there(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var family = await GivenCases.FamilyInSupportAsync(council.Database.Services);
        foreach (var role in new[] { Role.LeadWorker, Role.Administrator, Role.Auditor })
        {
            using var stranger = await council.VisitorAsync(role);
            foreach (
                var path in new[] { "", $"/safe/{family.Parent}/sms", "/write", "/write/update" }
            )
                (
                    await stranger.GetAsync($"/cases/{family.Case}/contacts{path}")
                ).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role} {path}");
        }
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        foreach (
            var path in new[]
            {
                $"/safe/{family.Parent}/pigeon",
                $"/safe/{family.Family}/sms",
                "/write/nothing",
                "/write/meeting-moved",
            }
        )
            (await manager.GetAsync($"/cases/{family.Case}/contacts{path}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                path
            );
    }
}
