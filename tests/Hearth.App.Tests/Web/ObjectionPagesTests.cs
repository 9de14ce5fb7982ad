using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Objections to sharing over HTTP: heard by a worker, decided by the officer, seen by whoever shares.</summary>
[Trait("Requirement", "SH-2")]
public class ObjectionPagesTests
{
    [EachDatabase]
    public async Task An_objection_is_recorded_decided_and_seen_where_sharing_is_recorded(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        using var officer = await council.VisitorAsync(Role.InformationGovernanceOfficer);
        using var stranger = await council.VisitorAsync(Role.LeadWorker);
        var at = $"/sharing/families/{family}/objections";
        (await stranger.GetAsync(at)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var form = await manager.OpenAsync(at);
        var wrong = await Visitor.ReadAsync(
            await manager.SendAsync(at, ("About", "Not with the school"))
        );
        wrong.Body!.TextContent.ShouldContain("Choose who objects");
        wrong.QuerySelector("textarea")!.TextContent.ShouldContain("Not with the school");
        (
            await manager.SendAsync(
                at,
                ("Person", form.QuerySelector("input[name=Person]")!.GetAttribute("value")!),
                ("About", "Not with the school"),
                ("Agency", "school"),
                ("On.Day", "1"),
                ("On.Month", "9"),
                ("On.Year", "2026")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        foreach (
            var page in new[] { $"/sharing/families/{family}/disclosures", $"/cases/{id}/transfer" }
        )
            (await manager.OpenAsync(page)).Body!.TextContent.ShouldContain("Not with the school");

        var waiting = await officer.OpenAsync("/sharing/objections");
        (
            await officer.SendAsync(
                "/sharing/objections",
                ("id", waiting.Hidden("id")),
                ("version", waiting.Hidden("version")),
                ("why", "The school does not need it"),
                ("decision", "upheld")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await manager.OpenAsync(at)).Body!.TextContent.ShouldContain(
            "The school does not need it"
        );
        (await manager.GetAsync("/sharing/objections")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }
}
