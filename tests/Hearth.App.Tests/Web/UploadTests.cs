using System.Net;
using System.Text;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

public class UploadTests
{
    private const string Heading =
        "OccurrenceNo,PersonURN,Surname,Forename,Middlename,DOB,Sex,Address1,Address2,Town,Postcode,Role,OffenceCode,OffenceDate,OutcomeCode,OutcomeDate\n";
    private const string Good =
        "OC1,P1,Ashgrove,Tamsin,,03/02/1990,F,1 Larch Lane,,Emberford,QX1 2AB,Suspect,105A,04/05/2025,,\n";
    private const string Bad =
        "OC2,P2,=Ashgrove,Rowan,,03/02/1991,M,1 Larch Lane,,Emberford,QX1 2AB,Suspect,105A,31/02/2025,,\n";

    [EachDatabase, Trait("Requirement", "DR-4"), Trait("Requirement", "DR-6")]
    public async Task A_file_sent_through_the_page_becomes_a_receipt_whose_rejected_rows_can_be_fetched(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);

        var sent = await SendAsync(visitor, "c_2026-06-30.csv", Heading + Good + Bad);
        var receipt = await FollowAsync(visitor, sent);

        receipt.ShouldBe("/sources/returns/1");
        var page = await visitor.OpenAsync(receipt);
        page.QuerySelectorAll(".hearth-figures dd")
            .Select(d => d.TextContent)
            .ShouldBe(["1", "0", "1", "0", "0"]);
        page.QuerySelectorAll("main table")[0]
            .TextContent.ShouldContain("begins like a spreadsheet formula");
        var csv = await (
            await visitor.GetAsync(receipt + "/rejected.csv")
        ).Content.ReadAsStringAsync();
        csv.ShouldContain("'=Ashgrove", customMessage: "a formula must not run in a spreadsheet");
        csv.ShouldContain("31/02/2025");
        // The file is gone: its rows are in the database and its hash on the receipt.
        Waiting(council).ShouldBeEmpty();
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_refused_file_leads_back_to_the_form_with_the_reason(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);

        var form = await FollowAsync(
            visitor,
            await SendAsync(visitor, "c_2026-06-30.csv", "Colour,Size\nred,1\n")
        );

        form.ShouldStartWith("/sources/police-crime/upload?refused=");
        var page = await visitor.OpenAsync(form);
        page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#File");
        page.QuerySelector("#File-error")!.TextContent.ShouldContain("c_2026-06-30.csv: ");
        (await visitor.OpenAsync("/sources/returns")).Body!.TextContent.ShouldContain(
            "No return has come yet"
        );
        Waiting(council).ShouldBeEmpty();
    }

    [
        EachDatabase,
        Trait("Requirement", "DR-6"),
        Trait("Requirement", "DR-7"),
        Trait("Requirement", "SE-4")
    ]
    public async Task A_partners_contact_sees_and_sends_its_own_agencys_returns_alone(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var police = await council.VisitorAsync(Role.PartnerDataContact, "police");
        using var school = await council.VisitorAsync(Role.PartnerDataContact, "school");
        var receipt = await FollowAsync(
            police,
            await SendAsync(police, "c_2026-03-31.csv", Heading + Good + Bad)
        );

        (await police.GetAsync(receipt)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (
            var path in new[]
            {
                receipt,
                receipt + "/rejected.csv",
                receipt + "/withdraw",
                "/sources/police-crime",
                "/sources/police-crime/upload",
                "/sources/police-crime/announce",
                sentTo,
            }
        )
            (await school.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await school.OpenAsync("/sources/returns")).Body!.TextContent.ShouldContain(
            "No return has come yet"
        );
        var theirs = (await school.OpenAsync("/sources")).Body!.TextContent;
        theirs.ShouldContain("School attendance");
        theirs.ShouldNotContain("Police");
        // Reminders go to those who may act on them.
        (await police.OpenAsync("/")).Body!.TextContent.ShouldContain(
            "Police recorded crime was due"
        );
        (await school.OpenAsync("/")).Body!.TextContent.ShouldNotContain("Police");
    }

    private string sentTo = "";

    /// <summary>Beside uploads lie only the locks of sources, which hold nothing.</summary>
    private static IEnumerable<string> Waiting(WebCouncil council) =>
        Directory
            .GetFiles(council.Database.Folder.Uploads)
            .Where(f => new FileInfo(f).Length > 0 || !Path.GetFileName(f).StartsWith('.'));

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, string name, string file) =>
        visitor.UploadAsync("police-crime", name, Encoding.UTF8.GetBytes(file));

    /// <summary>Reloads the progress page, as it asks to be, until it leads on.</summary>
    private async Task<string> FollowAsync(Visitor visitor, HttpResponseMessage sent)
    {
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        sentTo = sent.Headers.Location!.OriginalString;
        for (var i = 0; i < 300; i++)
        {
            var answer = await visitor.GetAsync(sentTo);
            if (answer.StatusCode == HttpStatusCode.Found)
                return answer.Headers.Location!.OriginalString;
            (await Visitor.ReadAsync(answer))
                .QuerySelector("meta[http-equiv=refresh]")
                .ShouldNotBeNull();
            await Task.Delay(100);
        }
        throw new TimeoutException("The file was not loaded in half a minute");
    }
}
