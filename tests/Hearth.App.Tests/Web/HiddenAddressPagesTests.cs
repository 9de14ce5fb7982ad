using System.Net;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.App.Tests.Web;

/// <summary>Who sees a confidential address, over HTTP, without scripts.</summary>
[Trait("Requirement", "SE-1")]
public class HiddenAddressPagesTests
{
    [EachDatabase]
    public async Task Another_is_let_in_by_whoever_sees_it_and_by_nobody_else(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        var email = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(id, email);
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        using var worker = await council.VisitorAsync(email);
        var at = $"/cases/families/{family}/markers";
        await HideAsync(manager, at);
        var shut = await worker.OpenAsync(at);
        shut.Body!.TextContent.ShouldContain("Only those named on it read why");
        shut.QuerySelector("form[action*='Review']").ShouldBeNull();

        var form = (await manager.OpenAsync(at)).QuerySelector("form[action*='Review']")!;
        var more = form.QuerySelector("input[name=more]").ShouldNotBeNull();
        (string, string)[] still =
        [
            ("id", form.QuerySelector("input[name=id]")!.GetAttribute("value")!),
            ("version", "0"),
            ("stillSays", "He still looks for them"),
            ("more", more.GetAttribute("value")!),
        ];
        // The lead worker cannot let themselves in.
        (await worker.SendAsync(at, at + "?handler=Review", still)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await worker.OpenAsync(at)).Body!.TextContent.ShouldNotContain("He still looks");
        (await manager.SendAsync(at, at + "?handler=Review", still)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );

        (await worker.OpenAsync(at)).Body!.TextContent.ShouldContain("He still looks for them");
    }

    [EachDatabase]
    public async Task Where_all_who_saw_it_have_left_an_officer_names_another_and_sees_nothing(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        var email = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(id, email);
        var leaver = await council.AccountAsync(Role.LocalityManager);
        using var manager = await council.VisitorAsync(leaver);
        using var worker = await council.VisitorAsync(email);
        using var officer = await council.VisitorAsync(Role.InformationGovernanceOfficer);
        var at = $"/cases/families/{family}/markers";
        await HideAsync(manager, at);
        (await officer.OpenAsync("/access/seals"))
            .QuerySelector("form[action*='TakeOver']")
            .ShouldBeNull("somebody sees it");
        var left = await council.AccountIdAsync(leaver);
        await council.Database.WithAsync<AppDb>(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == left)).DisabledAt =
                council.Database.Clock.UtcNow();
            await db.SaveChangesAsync();
        });

        var page = await officer.OpenAsync("/access/seals");
        page.Body!.TextContent.ShouldContain($"Who sees the address of family {family}");
        page.Body!.TextContent.ShouldNotContain("Looked for");
        var form = page.QuerySelector("form[action*='TakeOver']")!;
        (string, string)[] of =
        [
            ("id", form.QuerySelector("input[name=id]")!.GetAttribute("value")!),
            ("version", form.QuerySelector("input[name=version]")!.GetAttribute("value")!),
        ];
        var takeOver = "/access/seals?handler=TakeOver";
        var nobody = await Visitor.ReadAsync(
            await officer.SendAsync("/access/seals", takeOver, [.. of, ("sees", "")])
        );
        nobody
            .QuerySelector(".govuk-error-summary a")!
            .GetAttribute("href")
            .ShouldBe($"#sees-{of[0].Item2}");
        (
            await officer.SendAsync(
                "/access/seals",
                takeOver,
                [.. of, ("sees", (await council.AccountIdAsync(email)).ToString())]
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await officer.OpenAsync("/access/seals"))
            .QuerySelector("form[action*='TakeOver']")
            .ShouldBeNull();
        (await worker.OpenAsync(at)).Body!.TextContent.ShouldContain("Looked for");
    }

    private static async Task HideAsync(Visitor manager, string at) =>
        (
            await manager.SendAsync(
                at,
                ("Kind", "confidential-address"),
                ("Says", "Looked for by somebody"),
                ("WhyNotTold", "They asked for it themselves")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
}
