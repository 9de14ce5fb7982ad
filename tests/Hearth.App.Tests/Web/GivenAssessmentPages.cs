using System.Net;
using AngleSharp.Dom;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>What a visitor does to an assessment, and reads from its pages.</summary>
internal static class GivenAssessmentPages
{
    /// <summary>A family of the list that is supported, the address of its support, and its lead worker's browser.</summary>
    internal static async Task<(string Home, FamilyId Family, Visitor Worker)> SupportedAsync(
        WebCouncil council
    )
    {
        var list = await council.ListedAsync();
        var family = (
            await council.Database.WithAsync<EntriesQuery, EntriesPage?>(q =>
                q.RunAsync(new(list), Actor.DataTeam(), default)
            )
        )!
            .Rows[0]
            .Family;
        var opened = await council.Database.OpenAsync(family);
        return ($"/cases/{opened}", family, await WorkerAsync(council, family));
    }

    internal static async Task<Visitor> WorkerAsync(WebCouncil council, FamilyId family)
    {
        var email = await council.AccountAsync(Role.LeadWorker);
        await AllocateAsync(council, family, email);
        return await council.VisitorAsync(email);
    }

    internal static async Task AllocateAsync(WebCouncil council, FamilyId family, string email)
    {
        var account = await council.Database.WithAsync<AccountsOfAgencyQuery, Guid?>(q =>
            q.OfAsync("council", email, Actor.DataTeam(), default)
        );
        (
            await council.Database.WithAsync<RecordInvolvementOperation, Outcome<Involvement>>(o =>
                o.RunAsync(
                    new(
                        family,
                        null,
                        "council",
                        account,
                        "Ada Larchfield",
                        "Lead worker",
                        null,
                        email,
                        new(2026, 9, 1)
                    ),
                    Actor.DataTeam(),
                    default
                )
            )
        ).ShouldBeOfType<Outcome<Involvement>.Ok>();
    }

    internal static async Task<(string Area, IDocument Page)> KnownAsync(
        Visitor worker,
        string address
    )
    {
        foreach (
            var link in (await worker.OpenAsync(address)).QuerySelectorAll("main a[href*=areas]")
        )
        {
            var area = link.GetAttribute("href")!;
            var page = await worker.OpenAsync(area);
            if (page.QuerySelector("#known") is not null)
                return (area, page);
        }
        throw new InvalidOperationException("Nothing is known of the family.");
    }

    /// <summary>The data team finds it at its source, and answers.</summary>
    internal static async Task AnsweredAsync(Visitor analyst)
    {
        foreach (
            var source in new[]
            {
                "social-care",
                "early-help",
                "out-of-work-benefits",
                "school-attendance",
            }
        )
        {
            var page = $"/sources/{source}/corrections";
            var form = (await analyst.OpenAsync(page)).QuerySelector("main form:not([action])");
            if (form?.QuerySelector("input[name=correction]") is null)
                continue;
            (string, string)[] which =
            [
                ("correction", Hidden(form, "correction")),
                ("version", Hidden(form, "version")),
            ];
            (
                await Visitor.ReadAsync(
                    await analyst.SendAsync(page, [.. which, ("became", "stands")])
                )
            ).Body!.TextContent.ShouldContain("Say why the record stands");
            (await analyst.SendAsync(page, [.. which, ("became", "mended")])).StatusCode.ShouldBe(
                HttpStatusCode.Found
            );
            (await analyst.OpenAsync(page)).Body!.TextContent.ShouldContain("Mended");
            return;
        }
        throw new InvalidOperationException("No source has the correction.");
    }

    internal static async Task WriteAsync(
        Visitor worker,
        string area,
        Func<int, bool> which,
        string text
    )
    {
        var page = await worker.OpenAsync(area);
        var fields = Fields(page);
        for (var i = 0; page.QuerySelector($"#answer-{i}") is { } answer; i++)
            if (answer.LocalName == "textarea" && which(i))
                fields = Written(fields, i, text);
        (await worker.SendAsync(area, [.. fields])).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    internal static IReadOnlyList<(string Name, string Value)> Written(
        IReadOnlyList<(string Name, string Value)> fields,
        int no,
        string text
    ) => [.. fields.Where(f => f.Name != $"Answers[{no}].Text"), ($"Answers[{no}].Text", text)];

    /// <summary>The form as a browser would send it unchanged.</summary>
    internal static IReadOnlyList<(string Name, string Value)> Fields(IDocument page) =>
        [
            .. page.QuerySelectorAll("form[data-answers] input[name^=Answers]")
                .Where(i => i.GetAttribute("type") == "hidden" || i.HasAttribute("checked"))
                .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")),
            .. page.QuerySelectorAll("form[data-answers] textarea")
                .Select(t => (t.GetAttribute("name")!, t.TextContent)),
        ];

    internal static string Version(IDocument page) =>
        page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;

    internal static string Hidden(IElement form, string name) =>
        form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
}
