using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>The plan of a family over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-7")]
public class GoalPagesTests
{
    [EachDatabase]
    public async Task A_goal_is_ended_with_the_familys_words_and_taken_up_again(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var plan = $"/cases/{(await council.SupportedAsync())[0].Case}/plan";
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        (
            await manager.SendAsync(
                plan + "/goal",
                ("Said", "We want calm mornings"),
                ("Whose", "everybody")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var goal = (await manager.OpenAsync(plan))
            .QuerySelector("main a[href*='/action?goal=']")!
            .GetAttribute("href")!
            .Split('=')[1];
        var owner = (await manager.OpenAsync($"{plan}/action?goal={goal}"))
            .QuerySelectorAll("#Owner option")
            .Select(o => o.GetAttribute("value")!)
            .Last(o => Guid.TryParse(o.Split(':')[^1], out _));
        (string, string)[] action =
        [
            ("What", "Walk to school together"),
            ("Goal", goal),
            ("For", "everybody"),
            ("Owner", owner),
        ];
        (
            await manager.SendAsync(
                plan + "/action",
                [.. action, ("Due.Day", "9"), ("Due.Month", "10"), ("Due.Year", "2026")]
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var item = (await manager.OpenAsync(plan))
            .QuerySelector("main a[href*='/plan/actions/']")!
            .GetAttribute("href")!;
        (
            await manager.SendAsync(
                item,
                item + "?handler=Move",
                ("to", "done"),
                ("version", (await manager.OpenAsync(item)).Hidden("version"))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (
            await manager.SendAsync(
                plan + "/goal",
                ("Said", "We want quiet evenings"),
                ("Whose", "everybody")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var end = $"{plan}/goal/{goal}/end";
        var asked = await manager.OpenAsync(end);
        var version = ("Version", asked.Hidden("Version"));
        var unsaid = await Visitor.ReadAsync(
            await manager.SendAsync(end, version, ("Says", "Mornings are calm"))
        );
        unsaid.Body!.TextContent.ShouldContain("Choose how it ends");
        unsaid.QuerySelector("textarea")!.TextContent.ShouldContain("Mornings are calm");

        (
            await manager.SendAsync(end, version, ("How", "reached"), ("Says", "Mornings are calm"))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var ended = await manager.OpenAsync(plan);
        ended.Body!.TextContent.ShouldContain("Reached on 1 October 2026");
        ended.Body!.TextContent.ShouldContain("Mornings are calm");
        ended.QuerySelector($"main a[href$='/action?goal={goal}']").ShouldBeNull();

        // A colleague who had the page open loses nothing, and an action of it moves to no other goal.
        (
            await Visitor.ReadAsync(
                await manager.SendAsync(end, version, ("How", "reached"), ("Says", "At last"))
            )
        )
            .QuerySelector("main .govuk-inset-text")!
            .TextContent.ShouldContain("At last");
        var change = item.Replace("/actions/", "/action/", StringComparison.Ordinal);
        var form = await manager.OpenAsync(change);
        form.QuerySelector("#Goal option[selected]")!.GetAttribute("value").ShouldBe(goal);
        (
            await Visitor.ReadAsync(
                await manager.SendAsync(change, [.. action, ("Version", form.Hidden("Version"))])
            )
        )
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("has ended");

        (
            await manager.SendAsync(
                end,
                end + "?handler=TakeUp",
                ("Version", (await manager.OpenAsync(end)).Hidden("Version"))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await manager.OpenAsync(plan))
            .QuerySelector($"main a[href$='/action?goal={goal}']")
            .ShouldNotBeNull();
    }
}
