using System.Net;
using AngleSharp.Dom;
using Hearth.Core.Access;

namespace Hearth.App.Tests.Web;

/// <summary>The officer who keeps the register of partners, and what they do by its pages.</summary>
internal static class GivenPartners
{
    public const string School = "/partners/agencies/rowan-house-school";

    public static Task<Visitor> OfficerAsync(this WebCouncil council) =>
        council.VisitorAsync(Role.InformationGovernanceOfficer);

    public static (string, string)[] Registration(
        string id = "rowan-house-school",
        string kind = "school",
        string specified = "yes"
    ) =>
        [
            ("Name", "Rowan House School (invented)"),
            ("ShortName", id),
            ("Kind", kind),
            ("Specified", specified),
        ];

    public static (string, string)[] Signature(
        string paper,
        string day = "1",
        string signatory = "Wren Ashgrove"
    ) =>
        [
            ("PaperSigned", paper + "/1 (example)"),
            ("Signatory", signatory),
            ("Title", "Head teacher"),
            ("Organisation", "Rowan House School (invented)"),
            .. Day("On", day, "9", "2026"),
        ];

    public static (string, string)[] Day(string field, string day, string month, string year) =>
        [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)];

    /// <summary>Sends a form that leads on, and opens the page it leads to.</summary>
    public static async Task<IDocument> DoneAsync(
        this Visitor visitor,
        string page,
        params (string, string)[] fields
    )
    {
        var answer = await visitor.SendAsync(page, fields);
        answer.StatusCode.ShouldBe(
            HttpStatusCode.Found,
            (await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-summary")?.TextContent
                ?? page
        );
        return await visitor.OpenAsync(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Sends what a form on another page sends, and opens the page it leads to.</summary>
    public static async Task<IDocument> DoneFromAsync(
        this Visitor visitor,
        string from,
        string to,
        params (string, string)[] fields
    )
    {
        var answer = await visitor.PostAsync(to, await visitor.AnyTokenAsync(from), fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return await visitor.OpenAsync(answer.Headers.Location!.OriginalString);
    }

    /// <summary>The token of any form of a page, the one for signing out among them.</summary>
    public static async Task<string> AnyTokenAsync(this Visitor visitor, string page) =>
        (await visitor.OpenAsync(page))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

    /// <summary>Sends a form that comes back with errors; what the summary says, line by line.</summary>
    public static async Task<string[]> WrongAsync(
        this Visitor visitor,
        string page,
        params (string, string)[] fields
    )
    {
        var answer = await visitor.SendAsync(page, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Errors(await Visitor.ReadAsync(answer));
    }

    public static string[] Errors(IDocument page) =>
        [.. page.QuerySelectorAll(".govuk-error-summary li").Select(e => e.TextContent.Trim())];

    /// <summary>A registered school that has signed both papers.</summary>
    public static async Task SchoolInForceAsync(this Visitor officer)
    {
        await officer.DoneAsync("/partners/register", Registration());
        await officer.DoneAsync(School + "/sign", Signature("framework-protocol"));
        await officer.DoneAsync(School + "/sign", Signature("agreement"));
    }

    /// <summary>The address of the first link whose words begin so.</summary>
    public static string Link(this IDocument page, string words) =>
        page.QuerySelectorAll("main a")
            .First(a => a.TextContent.Trim().StartsWith(words, StringComparison.Ordinal))
            .GetAttribute("href")!;

    /// <summary>What a page says, with one space between words and between what stands apart.</summary>
    public static string Said(this IDocument page) =>
        string.Join(
            ' ',
            page.QuerySelector("main")!
                .Descendants<IText>()
                .SelectMany(t => t.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );

    /// <summary>
    /// Both open the page; the first sends theirs, and the second is told (409). What they sent is kept, and sending the page
    /// they are shown again takes effect.
    /// </summary>
    public static async Task SecondIsToldAsync(
        Visitor one,
        Visitor two,
        string page,
        (string, string)[] first,
        (string, string)[] second,
        string told
    )
    {
        var opened = await two.OpenAsync(page);
        await one.DoneAsync(page, [("Version", VersionOf(opened)), .. first]);
        var late = await two.PostAsync(
            page,
            TokenOf(opened),
            [("Version", VersionOf(opened)), .. second]
        );
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = await Visitor.ReadAsync(late);
        Errors(shown).ShouldHaveSingleItem().ShouldContain(told);
        VersionOf(shown).ShouldNotBe(VersionOf(opened));
        var again = await two.PostAsync(
            page,
            TokenOf(shown),
            [("Version", VersionOf(shown)), .. second]
        );
        again.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private static string VersionOf(IDocument page) =>
        page.QuerySelector("main input[name=Version]")!.GetAttribute("value")!;

    private static string TokenOf(IDocument page) =>
        page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
