using System.Net;
using System.Net.Http.Headers;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Notes, supervision and what mattered over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-11")]
public class CaseworkPagesTests
{
    [EachDatabase, Trait("Requirement", "SE-1")]
    public async Task A_note_is_written_amended_marked_as_significant_and_its_file_is_only_downloaded(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        var email = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(id, email);
        using var worker = await council.VisitorAsync(email);
        using var stranger = await council.VisitorAsync(Role.LeadWorker);
        var notes = $"/cases/{id}/notes";
        (await stranger.GetAsync(notes)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await worker.OpenAsync($"/cases/{id}"))
            .QuerySelector($"main a[href='{notes}']")
            .ShouldNotBeNull();

        // What is missing is said, and nothing typed is lost.
        var wrong = await Visitor.ReadAsync(
            await worker.SendAsync(notes, ("Text", "Calm at breakfast"), ("Kind", "visit"))
        );
        wrong.Body!.TextContent.ShouldContain("Choose who reads it");
        wrong.QuerySelector("textarea")!.TextContent.ShouldContain("Calm at breakfast");
        (
            await worker.SendAsync(
                notes,
                ("Text", "Calm at breakfast"),
                ("Kind", "visit"),
                ("Readers", "team")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var read = await worker.OpenAsync(notes);
        var amend = read.QuerySelector("main a[href$='/amend']")!.GetAttribute("href")!;
        (
            await worker.SendAsync(
                amend,
                ("Text", "Calm at supper"),
                ("Readers", "team"),
                ("Why", "It was the evening"),
                ("Version", (await worker.OpenAsync(amend)).Hidden("Version"))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var amended = (await worker.OpenAsync(notes)).Body!.TextContent;
        amended.ShouldContain("Calm at supper");
        amended.ShouldContain("Calm at breakfast", customMessage: "the earlier wording");

        // Whoever amends an older wording is shown the newer, and can then save what they typed.
        var late = await worker.SendAsync(
            amend,
            ("Text", "Calm at bedtime too"),
            ("Readers", "team"),
            ("Why", "And at night"),
            ("Version", "0")
        );
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await Visitor.ReadAsync(late);
        both.QuerySelector("textarea")!.TextContent.ShouldContain("Calm at bedtime too");
        both.QuerySelector("main .govuk-inset-text")!.TextContent.ShouldContain("Calm at supper");
        (
            await worker.SendAsync(
                amend,
                ("Text", "Calm at bedtime too"),
                ("Readers", "team"),
                ("Why", "And at night"),
                ("Version", both.Hidden("Version"))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        var attach = amend.Replace("/amend", "/attach", StringComparison.Ordinal);
        (await AttachAsync(worker, attach, "letter.pdf", "<html>"u8.ToArray())).Body.ShouldContain(
            "not what its name says"
        );
        (await AttachAsync(worker, attach, "letter.pdf", "%PDF-1.7 x"u8.ToArray())).Status.ShouldBe(
            HttpStatusCode.Found
        );
        var file = (await worker.OpenAsync(notes))
            .QuerySelector("main a[href*='/notes/files/']")!
            .GetAttribute("href")!;
        var response = await worker.GetAsync(file);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await response.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7 x");
        (await stranger.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var mark = read.QuerySelector("main a[href*='/events/mark']")!.GetAttribute("href")!;
        (
            await Visitor.ReadAsync(await worker.SendAsync(mark, ("What", "First calm evening")))
        ).Body!.TextContent.ShouldContain("Enter when it was");
        (
            await worker.SendAsync(
                mark,
                ("What", "First calm evening"),
                ("Why", "It can be done"),
                ("On.Month", "9"),
                ("On.Year", "2026")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var significant = $"/people/families/{family}/chronology?kind=significant";
        var sources = (
            await worker.OpenAsync($"/people/families/{family}/chronology")
        ).QuerySelectorAll("#Source option");
        var ada = sources.Single(o => o.TextContent.Contains("Ada", StringComparison.Ordinal));
        ada.GetAttribute("value")!.ShouldNotContain("Ada", customMessage: "no name in an address");
        (
            await worker.OpenAsync(
                $"/people/families/{family}/chronology?Source={ada.GetAttribute("value")}"
            )
        )
            .QuerySelectorAll("main tbody td[data-label^='Who told us']")
            .Select(c => c.TextContent.Trim())
            .Distinct()
            .ShouldBe([ada.TextContent.Trim()]);
        var shown = await worker.OpenAsync(significant);
        shown.QuerySelector("main table")!.TextContent.ShouldContain("September 2026");
        shown.QuerySelector("main table")!.TextContent.ShouldContain("It can be done");
        var unmark = shown.QuerySelector("main a[href$='/unmark']")!.GetAttribute("href")!;
        (
            await worker.SendAsync(unmark, ("Why", "It was not the first"), ("Version", "0"))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.OpenAsync(significant)).QuerySelector("main table").ShouldBeNull();
    }

    [EachDatabase, Trait("Requirement", "SU-12")]
    public async Task A_manager_records_supervision_and_the_worker_does_what_is_asked(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (_, id) = (await council.SupportedAsync())[0];
        var email = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(id, email);
        using var worker = await council.VisitorAsync(email);
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        var at = $"/cases/{id}/supervision";
        (await worker.GetAsync(at + "/record")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var today = council.Database.Clock.GetUtcNow();

        (string, string)[] said =
        [
            ("On.Day", $"{today.Day}"),
            ("On.Month", $"{today.Month}"),
            ("On.Year", $"{today.Year}"),
            ("Considered", "How each child is"),
            ("Direction", "Go on"),
            ("Actions[0].What", "Ask the school"),
        ];
        var wrong = await Visitor.ReadAsync(await manager.SendAsync(at + "/record", said));
        wrong.Body!.TextContent.ShouldContain("by when it is to be done");
        wrong.QuerySelector("textarea")!.TextContent.ShouldContain("How each child is");
        (
            await manager.SendAsync(
                at + "/record",
                [
                    .. said,
                    ("Actions[0].Due.Day", $"{today.Day}"),
                    ("Actions[0].Due.Month", $"{today.Month}"),
                    ("Actions[0].Due.Year", $"{today.Year}"),
                ]
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        var read = await worker.OpenAsync(at);
        read.Body!.TextContent.ShouldContain("Ask the school");
        var form = read.QuerySelector("form[action*='Done']")!;
        (
            await worker.SendAsync(
                at + "?handler=Done",
                ("id", form.QuerySelector("input[name=id]")!.GetAttribute("value")!),
                ("version", "0"),
                ("outcome", "They meet on Monday")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.OpenAsync(at)).Body!.TextContent.ShouldContain("They meet on Monday");
    }

    private static async Task<(HttpStatusCode Status, string Body)> AttachAsync(
        Visitor visitor,
        string page,
        string name,
        byte[] content
    )
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(await visitor.TokenAsync(page)), "__RequestVerificationToken");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "File", name);
        var response = await visitor.SendFormAsync(page, form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
