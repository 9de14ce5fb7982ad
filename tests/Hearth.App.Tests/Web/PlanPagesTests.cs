using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>The plan of a family over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-7")]
public class PlanPagesTests
{
    [EachDatabase, Trait("Requirement", "SU-8")]
    public async Task A_lead_worker_is_led_from_home_to_the_plan_and_makes_it_with_the_family(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (_, id) = (await council.SupportedAsync())[0];
        var email = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(id, email);
        using var worker = await council.VisitorAsync(email);
        var plan = $"/cases/{id}/plan";
        (await worker.OpenAsync("/"))
            .QuerySelector($"main a[href='/cases/{id}/consent']")!
            .TextContent.ShouldContain("ask whether they agree to support");
        var empty = await worker.OpenAsync(plan);
        var members = empty.QuerySelectorAll(".govuk-inset-text li").Length;
        members.ShouldBeGreaterThan(1);

        // A goal says what is missing and loses nothing.
        var first = await Visitor.ReadAsync(
            await worker.SendAsync(plan + "/goal", ("Said", "We want calm mornings"))
        );
        first.Body!.TextContent.ShouldContain("Choose whose goal it is");
        first.QuerySelector("textarea")!.TextContent.ShouldContain("calm mornings");
        (
            await worker.SendAsync(
                plan + "/goal",
                ("Said", "We want calm mornings"),
                ("Whose", "everybody"),
                ("Outcome", "school"),
                ("Version", "0")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var read = await worker.OpenAsync(plan);
        read.Body!.TextContent.ShouldContain("Children who have not been attending school");
        var add = read.QuerySelector("main a[href*='/action?goal=']")!.GetAttribute("href")!;

        var form = await worker.OpenAsync(add);
        var owner = form.QuerySelector("select[name=Owner] option[value^='member:']")!;
        var goal = add.Split('=')[1];
        (string, string)[] action =
        [
            ("What", "Walk to school together"),
            ("Goal", goal),
            ("For", "everybody"),
            ("Owner", owner.GetAttribute("value")!),
            ("Due.Day", "8"),
            ("Due.Month", "10"),
            ("Due.Year", "2026"),
        ];
        (
            await Visitor.ReadAsync(
                await worker.SendAsync(add, [.. action.Where(a => a.Item1 != "Owner")])
            )
        ).Body!.TextContent.ShouldContain("Choose who does it");
        (await worker.SendAsync(add, action)).StatusCode.ShouldBe(HttpStatusCode.Found);
        read = await worker.OpenAsync(plan);
        read.QuerySelectorAll(".govuk-inset-text li").Length.ShouldBe(members - 1);

        // Its way: begun, carried over, and one who still saw it as it was is told.
        var own = read.QuerySelector("main tbody a[href*='/plan/actions/']")!.GetAttribute("href")!;
        (
            await worker.SendAsync(own + "?handler=Move", ("to", "doing"), ("version", "0"))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var late = await worker.SendAsync(own + "?handler=Move", ("to", "done"), ("version", "0"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Visitor.ReadAsync(late)).Body!.TextContent.ShouldContain("Someone else has changed");
        (
            await Visitor.ReadAsync(
                await worker.SendAsync(own + "?handler=Move", ("to", "dropped"), ("version", "1"))
            )
        ).Body!.TextContent.ShouldContain("Say why it is dropped");
        (
            await worker.SendAsync(
                own + "?handler=Carry",
                ("version", "1"),
                ("Until.Day", "20"),
                ("Until.Month", "10"),
                ("Until.Year", "2026"),
                ("Reason", "The bus was late for weeks")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var shown = (await worker.OpenAsync(own)).Body!.TextContent;
        shown.ShouldContain("Carried over from 8 October 2026 to 20 October 2026");
        shown.ShouldContain("The bus was late for weeks");
        (await worker.OpenAsync(plan)).Body!.TextContent.ShouldContain("Carried over once");

        // What the family says: a rating, and whether somebody agrees.
        (
            await worker.SendAsync(
                $"{plan}/goal/{goal}/rate",
                ("Value", "4"),
                ("Who", "everybody"),
                ("Says", "Some mornings")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var agree = await worker.OpenAsync(plan + "/agree");
        var who = agree.QuerySelector("input[name=Who]")!.GetAttribute("value")!;
        (
            await worker.SendAsync(
                plan + "/agree",
                ("Edition", agree.Hidden("Edition")),
                ("Who", who),
                ("Agrees", "no"),
                ("Says", "Nobody asked me")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (
            await worker.SendAsync(
                plan + "/review",
                ("Version", (await worker.OpenAsync(plan + "/review")).Hidden("Version")),
                ("Found", "Calmer already")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var left = (await worker.OpenAsync(plan))
            .QuerySelector("main a[href*='/plan/nothing/']")!
            .GetAttribute("href")!;
        (await worker.SendAsync(left, ("Why", "Is well"))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        var all = (await worker.OpenAsync(plan)).Body!.TextContent;
        foreach (var said in new[] { "4 of 10", "Nobody asked me", "Calmer already", "Is well" })
            all.ShouldContain(said);

        var musts = (await worker.OpenAsync($"/cases/{id}")).QuerySelector("#musts + ul")!;
        musts.TextContent.ShouldContain("No assessment signed off");
        musts
            .QuerySelectorAll(".govuk-tag--green")
            .Length.ShouldBeGreaterThanOrEqualTo(2, musts.TextContent);
        council.Database.Clock.AdjustTime(council.Database.Clock.GetUtcNow().AddDays(20));
        // Their session has ended meanwhile.
        using var later = await council.VisitorAsync(email);
        (await later.OpenAsync("/"))
            .QuerySelector($"main a[href='{plan}']")!
            .TextContent.ShouldContain("1 action was due");
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task To_the_lead_worker_of_another_family_no_page_of_it_is_there(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var both = await council.SupportedAsync(2);
        var email = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(both[1].Case, email);
        using var stranger = await council.VisitorAsync(email);
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        var id = both[0].Case;
        (
            await manager.SendAsync(
                $"/cases/{id}/plan/goal",
                ("Said", "We want calm mornings"),
                ("Whose", "everybody")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var goal = (await manager.OpenAsync($"/cases/{id}/plan"))
            .QuerySelector("main a[href*='/action?goal=']")!
            .GetAttribute("href")!
            .Split('=')[1];
        (await stranger.OpenAsync($"/cases/{both[1].Case}/plan")).Title!.ShouldContain("Plan");

        foreach (
            var path in new[]
            {
                "",
                "/plan",
                "/plan/goal",
                $"/plan/goal/{goal}",
                $"/plan/goal/{goal}/rate",
                $"/plan/action?goal={goal}",
                "/plan/agree",
                "/plan/review",
                "/team",
                "/team/invite",
                "/lead-worker",
                "/cover",
            }
        )
            (await stranger.GetAsync($"/cases/{id}{path}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                path
            );
        // Nor by the address of a case that is theirs.
        (await stranger.GetAsync($"/cases/{both[1].Case}/plan/goal/{goal}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        var token = await stranger.TokenAsync($"/cases/{both[1].Case}/plan/goal");
        (
            await stranger.PostAsync(
                $"/cases/{id}/plan/goal/{goal}",
                token,
                ("Said", "Mine now"),
                ("Whose", "everybody"),
                ("Version", "0")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await manager.OpenAsync($"/cases/{id}/plan")).Body!.TextContent.ShouldContain(
            "calm mornings"
        );
    }
}
