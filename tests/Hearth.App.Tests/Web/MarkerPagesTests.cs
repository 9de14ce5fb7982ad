using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>What every worker has to know, where two look at once or a family is one with another by now.</summary>
[Trait("Requirement", "SE-1"), Trait("Requirement", "MA-4")]
public class MarkerPagesTests
{
    [EachDatabase]
    public async Task The_second_to_look_at_a_marker_is_told_and_an_old_number_leads_on(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
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
}
