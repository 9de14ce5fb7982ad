using System.Net;
using AngleSharp.Dom;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Recording that a family was told, over HTTP, without scripts.</summary>
[Trait("Requirement", "SH-5")]
public class ToldPagesTests
{
    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task A_lead_worker_is_reminded_records_that_the_family_was_told_and_is_reminded_no_more(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var family = await FirstAsync(council, await council.ListedAsync());
        var email = await council.AccountAsync(Role.LeadWorker);
        await AllocateAsync(council, family, email);
        council.Database.Clock.AdjustTime(council.Database.Clock.GetUtcNow().AddDays(40));
        using var worker = await council.VisitorAsync(email);
        using var officer = await council.VisitorAsync(Role.InformationGovernanceOfficer);
        (await worker.OpenAsync("/"))
            .QuerySelector("main a[href='/sharing/told']")!
            .TextContent.ShouldBe("1 family was not told in time");
        (await officer.OpenAsync("/"))
            .QuerySelector("main a[href='/sharing/told']")!
            .TextContent.ShouldContain("families were not told in time");
        (await officer.OpenAsync("/sharing/told")).QuerySelectorAll("main table").ShouldBeEmpty();
        (await worker.OpenAsync("/sharing/told"))
            .QuerySelectorAll("main tbody a")
            .Length.ShouldBe(1);
        (await worker.OpenAsync($"/people/families/{family}"))
            .QuerySelector("#told + p")!
            .TextContent.ShouldContain("Overdue");

        var page = $"/sharing/families/{family}/told";
        var form = await worker.OpenAsync(page);
        var members = form.QuerySelectorAll("input[name=Members]");
        // Nobody is ticked for whoever records it.
        members.ShouldAllBe(m => !m.HasAttribute("checked"));
        (
            await Visitor.ReadAsync(await worker.SendAsync(page, [.. Fields(form)]))
        ).Body!.TextContent.ShouldContain("Choose who was told");
        var all = members.Select(m => ("Members", m.GetAttribute("value")!));
        (await worker.SendAsync(page, [.. Fields(form), .. all])).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );

        (await worker.OpenAsync($"/people/families/{family}"))
            .QuerySelector("#told + p")!
            .TextContent.ShouldContain("Told");
        (await worker.OpenAsync("/")).QuerySelector("main a[href='/sharing/told']").ShouldBeNull();
        var read = await worker.OpenAsync(page);
        read.QuerySelector("main a[href='/privacy/leaflet/1']").ShouldNotBeNull();
        var strike = read.QuerySelector("form[action*=Strike]")!;
        (
            await worker.SendAsync(
                page + "?handler=Strike",
                ("id", Hidden(strike, "id")),
                ("version", Hidden(strike, "version")),
                ("why", "It was another family")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.OpenAsync(page)).Body!.TextContent.ShouldContain("It was another family");
        (await worker.OpenAsync("/"))
            .QuerySelector("main a[href='/sharing/told']")
            .ShouldNotBeNull();
    }

    [EachDatabase]
    public async Task A_reason_not_to_tell_is_recorded_with_its_law_and_ended(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var family = await FirstAsync(council, await council.ListedAsync());
        using var worker = await council.VisitorAsync(Role.ProgrammeAnalyst);
        var page = $"/sharing/families/{family}/told/exception";
        (string, string)[] given =
        [
            ("Who", "everybody"),
            ("Rule", "crime"),
            ("Reason", "An invented reason that somebody else understands"),
            ("LookAgain.Day", "30"),
            ("LookAgain.Month", "12"),
            ("LookAgain.Year", "2026"),
        ];
        foreach (
            var (missing, says) in new[]
            {
                ("Who", "Choose who"),
                ("Rule", "Choose which"),
                ("Reason", "Write why"),
                ("LookAgain.Day", "Enter the day"),
            }
        )
            (
                await Visitor.ReadAsync(
                    await worker.SendAsync(page, [.. given.Where(g => g.Item1 != missing)])
                )
            ).Body!.TextContent.ShouldContain(says);

        (await worker.SendAsync(page, given)).StatusCode.ShouldBe(HttpStatusCode.Found);

        var told = await worker.OpenAsync($"/sharing/families/{family}/told");
        told.QuerySelector("#exceptions ~ .hearth-change")!
            .TextContent.ShouldContain("Data Protection Act 2018, Schedule 2, paragraph 2");
        var end = told.QuerySelector("form[action*=End]")!;
        (
            await worker.SendAsync(
                $"/sharing/families/{family}/told?handler=End",
                ("id", Hidden(end, "id")),
                ("version", Hidden(end, "version"))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (
            await worker.OpenAsync($"/sharing/families/{family}/told")
        ).Body!.TextContent.ShouldContain("(ended)");
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task To_whoever_may_not_know_of_the_family_the_pages_are_not_there(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var family = await FirstAsync(council, await council.ListedAsync());
        foreach (
            var role in new[] { Role.LeadWorker, Role.InformationGovernanceOfficer, Role.Auditor }
        )
        {
            using var stranger = await council.VisitorAsync(role);
            foreach (var path in new[] { "told", "told/exception" })
                (await stranger.GetAsync($"/sharing/families/{family}/{path}")).StatusCode.ShouldBe(
                    HttpStatusCode.NotFound,
                    $"{role} {path}"
                );
        }
    }

    private static string Hidden(IElement form, string name) =>
        form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

    /// <summary>The form as a browser would send it unchanged.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(IDocument page) =>
        page.QuerySelectorAll("main form:not([action*=handler]) input:not([type=hidden])")
            .Where(i =>
                i.GetAttribute("type") is not ("checkbox" or "radio") || i.HasAttribute("checked")
            )
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
            .Append(
                (
                    "By",
                    page.QuerySelector("select[name=By] option[selected], select[name=By] option")!
                        .GetAttribute("value")!
                )
            );

    private static async Task<FamilyId> FirstAsync(WebCouncil council, ListId list) =>
        (
            await council.Database.WithAsync<EntriesQuery, EntriesPage?>(q =>
                q.RunAsync(new(list), Actor.DataTeam(), default)
            )
        )!
            .Rows[0]
            .Family;

    private static async Task AllocateAsync(WebCouncil council, FamilyId family, string email)
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
}
