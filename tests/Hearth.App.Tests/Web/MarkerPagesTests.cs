using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>What every worker has to know, over HTTP, without scripts.</summary>
[Trait("Requirement", "SE-1"), Trait("Requirement", "MA-4")]
public class MarkerPagesTests
{
    [EachDatabase]
    public async Task The_second_to_look_at_a_marker_is_told_and_an_old_number_leads_on(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var both = await council.SupportedAsync(2);
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        var at = $"/cases/families/{both[0].Family}/markers";
        await manager.SendAsync(
            at,
            ("Kind", "risk-to-workers"),
            ("Says", "Two at a time"),
            ("WhyNotTold", "It would anger him")
        );
        var form = (await manager.OpenAsync(at)).QuerySelector("form[action*='Review']")!;
        (string, string)[] of =
        [
            ("id", form.QuerySelector("input[name=id]")!.GetAttribute("value")!),
            ("version", "0"),
        ];
        (
            await manager.SendAsync(at + "?handler=Review", [.. of, ("stillSays", "Three at once")])
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        var second = await manager.SendAsync(
            at + "?handler=Review",
            [.. of, ("stillSays", "One will do by now")]
        );
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var told = (await Visitor.ReadAsync(second)).Body!.TextContent;
        told.ShouldContain("Someone else has changed this");
        told.ShouldContain("You wrote: One will do by now");

        await council.Database.MergeAsync(both[0].Family, both[1].Family);
        var now = both[1].Family;
        foreach (
            var (old, leads) in new[]
            {
                (at, $"/cases/families/{now}/markers"),
                (
                    $"/sharing/families/{both[0].Family}/objections",
                    $"/sharing/families/{now}/objections"
                ),
                (
                    $"/sharing/families/{both[0].Family}/disclosures",
                    $"/sharing/families/{now}/disclosures"
                ),
            }
        )
        {
            var moved = await manager.GetAsync(old);
            moved.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe(leads);
            (await manager.GetAsync(leads)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await manager.OpenAsync($"/cases/families/{now}/markers")).Body!.TextContent.ShouldContain(
            "Three at once"
        );
    }

    [EachDatabase]
    public async Task A_marker_stands_at_the_top_of_every_page_of_the_family(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        var at = $"/cases/families/{family}/markers";
        var wrong = await Visitor.ReadAsync(
            await manager.SendAsync(at, ("Kind", "risk-to-workers"), ("Says", "Two at a time"))
        );
        wrong.Body!.TextContent.ShouldContain("why they are not");
        wrong.QuerySelector("#record + form textarea")!.TextContent.ShouldContain("Two at a time");
        (
            await manager.SendAsync(
                at,
                ("Kind", "risk-to-workers"),
                ("Says", "Two at a time"),
                ("WhyNotTold", "It would anger him")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        await FormatAsync(manager, at);

        foreach (
            var page in new[]
            {
                $"/people/families/{family}",
                $"/people/families/{family}/chronology",
                $"/cases/{id}",
                $"/cases/{id}/contacts",
                $"/cases/{id}/plan",
                $"/cases/{id}/notes",
                $"/cases/{id}/team",
                at,
            }
        )
            (await manager.OpenAsync(page))
                .QuerySelector("main .govuk-warning-text")
                .ShouldNotBeNull(page)
                .TextContent.ShouldContain("Two at a time", customMessage: page);
        (await manager.OpenAsync("/cases")).Body!.TextContent.ShouldContain("Risk to workers");

        var write = $"/cases/{id}/contacts/write/get-in-touch";
        var person = (await manager.OpenAsync(write))
            .QuerySelector("input[name=Person]")!
            .GetAttribute("value")!;
        (string, string)[] letter =
        [
            ("Person", person),
            ("Channel", "letter"),
            ("Values[phone]", "01632 960001"),
            ("Values[worker]", "Ada Larchfield"),
        ];
        (
            await Visitor.ReadAsync(await manager.SendAsync(write, letter))
        ).Body!.TextContent.ShouldContain("They need another format: Large print");
        (await manager.SendAsync(write, [.. letter, ("Anyway", "true")])).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );

        var form = (await manager.OpenAsync(at)).QuerySelector("form[action*='End']")!;
        // What was typed is still there when it cannot be saved, at its own field alone.
        foreach (var (handler, field) in new[] { ("Review", "stillSays"), ("End", "why") })
        {
            var stale = await Visitor.ReadAsync(
                await manager.SendAsync(
                    $"{at}?handler={handler}",
                    ("id", form.QuerySelector("input[name=id]")!.GetAttribute("value")!),
                    ("version", "7"),
                    (field, "Typed with care")
                )
            );
            stale
                .QuerySelectorAll($"form[action*='{handler}'] .govuk-error-message")
                .Length.ShouldBe(1);
            var typed = stale.QuerySelector($"form[action*='{handler}'] [name={field}]")!;
            (typed.GetAttribute("value") ?? typed.TextContent).Trim().ShouldBe("Typed with care");
            stale
                .QuerySelector(".govuk-error-summary a")!
                .GetAttribute("href")
                .ShouldBe("#" + typed.Id);
        }
        (
            await manager.SendAsync(
                at + "?handler=End",
                ("id", form.QuerySelector("input[name=id]")!.GetAttribute("value")!),
                ("version", "0"),
                ("why", "He has moved out")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await manager.OpenAsync($"/cases/{id}"))
            .QuerySelector("main .govuk-warning-text")
            .ShouldBeNull();
    }

    [EachDatabase, Trait("Requirement", "SU-9")]
    public async Task A_meeting_of_a_family_shows_its_markers_and_the_end_of_support_names_it(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
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
        var called = await manager.SendAsync(
            call,
            [.. MeetingPagesTests.When, ("Case", id.ToString())]
        );
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

    private static async Task FormatAsync(Visitor manager, string at) =>
        (
            await manager.SendAsync(
                at,
                ("Kind", "accessible-format"),
                ("Says", "Large print"),
                ("WhyNotTold", "They asked for it themselves")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
}
