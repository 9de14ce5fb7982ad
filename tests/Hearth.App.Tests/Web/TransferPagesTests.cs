using System.Net;
using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Passing a family to another council, and taking one in, over HTTP.</summary>
[Trait("Requirement", "SH-3")]
public class TransferPagesTests
{
    [EachDatabase]
    public async Task A_family_passes_to_another_council_and_what_was_sent_can_be_printed_or_taken_as_a_file(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (_, id) = (await council.SupportedAsync())[0];
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        var at = $"/cases/{id}/transfer";
        var page = await manager.OpenAsync(at);
        page.QuerySelectorAll("select[name=Council] option")
            .Select(o => o.GetAttribute("value"))
            .ShouldBe(["", "larchshire"], "a family moves to a council, not to a school");
        (string, string)[] said =
        [
            ("Council", "larchshire"),
            ("On.Day", page.QuerySelector("#On-day")!.GetAttribute("value")!),
            ("On.Month", page.QuerySelector("#On-month")!.GetAttribute("value")!),
            ("On.Year", page.QuerySelector("#On-year")!.GetAttribute("value")!),
            ("How", "secure-email"),
            ("WhatChanged", "Calm mornings"),
            ("Version", page.Hidden("Version")),
        ];

        var wrong = await Visitor.ReadAsync(await manager.SendAsync(at, said));
        wrong.Body!.TextContent.ShouldContain("Say who there takes it on");
        wrong.QuerySelector("textarea")!.TextContent.ShouldContain("Calm mornings");
        var sent = await manager.SendAsync(at, [.. said, ("Who", "Jory Elmrow")]);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);

        var pack = sent.Headers.Location!.ToString();
        (await manager.OpenAsync(pack)).Body!.TextContent.ShouldContain(
            "Who belongs to the family"
        );
        var file = await manager.GetAsync(pack + "?format=json");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var json = JsonDocument.Parse(await file.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("people").GetArrayLength().ShouldBeGreaterThan(1);
        (await manager.OpenAsync($"/cases/{id}")).Body!.TextContent.ShouldContain(
            "The family moved to another council"
        );
        var after = await manager.OpenAsync(at);
        (
            await manager.SendAsync(
                at + "?handler=Received",
                ("id", after.Hidden("id")),
                ("version", after.Hidden("version")),
                ("by", "Jory Elmrow")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await manager.OpenAsync(at)).Body!.TextContent.ShouldContain("Jory Elmrow");
        using var stranger = await council.VisitorAsync(Role.LeadWorker);
        (await stranger.GetAsync(pack)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [EachDatabase]
    public async Task A_family_that_comes_is_recorded_at_the_front_door_with_its_papers(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var hub = await council.VisitorAsync(Role.HubWorker);
        var sent = await hub.SendAsync(
            "/cases/contacts/new",
            ("Kind", "transfer-in"),
            ("Channel", "email"),
            ("Name", "Jory Elmrow"),
            ("People[0].Forename", "Wren"),
            ("People[0].Surname", "Quillfeather"),
            ("Happening", "They moved here"),
            ("Agreement", "agreed"),
            ("Level", "")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var contact = sent.Headers.Location!.ToString();
        var at = (await hub.OpenAsync(contact))
            .QuerySelector("main a[href$='/transfer']")!
            .GetAttribute("href")!;
        var form = await hub.OpenAsync(at);
        (
            await Visitor.ReadAsync(await hub.SendAsync(at, ("Council", "Larchshire (invented)")))
        ).Body!.TextContent.ShouldContain("Enter the day");
        (
            await hub.SendAsync(
                at,
                ("Council", "Larchshire (invented)"),
                ("Who", "Jory Elmrow"),
                ("On.Day", "1"),
                ("On.Month", "9"),
                ("On.Year", "2026"),
                ("Version", form.Hidden("Version"))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        using var pack = new MultipartFormDataContent();
        pack.Add(
            new StringContent(await hub.TokenAsync(at + "/attach")),
            "__RequestVerificationToken"
        );
        pack.Add(new ByteArrayContent("%PDF-1.7 x"u8.ToArray()), "File", "pack.pdf");
        (await hub.SendFormAsync(at + "/attach", pack)).StatusCode.ShouldBe(HttpStatusCode.Found);
        var file = (await hub.OpenAsync(at))
            .QuerySelector("main a[href*='/transfer/files/']")!
            .GetAttribute("href")!;
        var response = await hub.GetAsync(file);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var worker = await council.VisitorAsync(Role.LeadWorker);
        (await worker.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
