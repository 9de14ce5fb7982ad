using System.Net;
using AngleSharp.Dom;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Two families that turned out to be one, both supported: over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-12"), Trait("Requirement", "MA-4")]
public class JoinPagesTests
{
    [EachDatabase]
    public async Task Lead_workers_are_told_a_manager_joins_and_what_ended_leads_to_what_goes_on(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var both = await council.SupportedAsync(2);
        var (goesOn, ends) = (both[0].Case, both[1].Case);
        var (first, second) = (
            await council.AccountAsync(Role.LeadWorker),
            await council.AccountAsync(Role.LeadWorker)
        );
        await council.LedByAsync(goesOn, first);
        await council.LedByAsync(ends, second);
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        using var worker = await council.VisitorAsync(second);
        (await manager.GetAsync($"/cases/{goesOn}/join")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "there is nothing to join"
        );

        await council.Database.MergeAsync(both[1].Family, both[0].Family);

        var home = await worker.OpenAsync("/");
        home.Body!.TextContent.ShouldContain("one family that is supported twice");
        home.QuerySelector($"main a[href='/cases/{ends}']").ShouldNotBeNull();
        var told = await worker.OpenAsync($"/cases/{ends}");
        told.Body!.TextContent.ShouldContain("Two families turned out to be one");
        told.QuerySelector($"main a[href='/cases/{goesOn}']").ShouldNotBeNull();
        told.QuerySelector("main a[href$='/join']").ShouldBeNull();
        (await worker.GetAsync($"/cases/{ends}/join")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var join = (await manager.OpenAsync("/"))
            .QuerySelector("main a[href$='/join']")!
            .GetAttribute("href")!;
        (await manager.OpenAsync($"/cases/{ends}"))
            .QuerySelector($"main a[href='/cases/{ends}/join']")
            .ShouldNotBeNull();
        var form = await manager.OpenAsync(join);
        form.Body!.TextContent.ShouldContain("led by");
        var seen = Seen(form);
        seen.Length.ShouldBe(2);
        (
            await Visitor.ReadAsync(await manager.SendAsync(join, seen))
        ).Body!.TextContent.ShouldContain("Choose which support goes on");
        var stale = seen.Select(s => (s.Item1, "99")).Append(Chosen(goesOn)).ToArray();
        (await manager.SendAsync(join, stale)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await manager.SendAsync(join, [.. seen, ("GoesOn", "nobody's")])).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "it is asked again"
        );

        (await manager.SendAsync(join, [.. seen, Chosen(goesOn)])).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );

        var after = await worker.OpenAsync($"/cases/{goesOn}");
        after.Body!.TextContent.ShouldContain("was joined to this one");
        after.Body!.TextContent.ShouldNotContain("Two families turned out");
        var ended = await worker.OpenAsync($"/cases/{ends}");
        ended.QuerySelector($"main a[href='/cases/{goesOn}']").ShouldNotBeNull();
        ended.QuerySelector("main a[href$='/reopen']").ShouldBeNull();
        (await manager.GetAsync(join)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // Nobody says of their own that it was joined.
        var close = await worker.OpenAsync($"/cases/{goesOn}/close");
        close.QuerySelector("main input[value='joined']").ShouldBeNull();
    }

    private static (string, string) Chosen(CaseId id) => ("GoesOn", id.ToString());

    private static (string, string)[] Seen(IParentNode form) =>
        [
            .. form.QuerySelectorAll("main input[type=hidden][name^='Seen']")
                .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)),
        ];
}
