using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>What a family agreed to, over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-2")]
public class ConsentPagesTests
{
    [EachDatabase]
    public async Task An_answer_is_recorded_and_one_that_names_nobody_is_said_to(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (_, id) = (await council.SupportedAsync())[0];
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        var at = $"/cases/{id}/consent";
        var form = await manager.OpenAsync(at);
        (string, string)[] answer =
        [
            ("Reply", "agreed"),
            ("On.Day", "1"),
            ("On.Month", "10"),
            ("On.Year", "2026"),
            ("How", "At home, in their own words"),
            ("Version", form.Hidden("Version")),
        ];

        var wrong = await Visitor.ReadAsync(
            await manager.SendAsync(at, [.. answer, ("People", "somebody")])
        );
        wrong
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("Choose who answered");
        wrong.QuerySelector("#How")!.GetAttribute("value").ShouldBe("At home, in their own words");
        var who = form.QuerySelector("input[name=People]")!.GetAttribute("value")!;
        (await manager.SendAsync(at, [.. answer, ("People", who)])).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await manager.OpenAsync(at)).Body!.TextContent.ShouldContain("Wants support");
    }
}
