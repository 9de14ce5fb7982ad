using System.Net;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

[Trait("Requirement", "SH-8")]
public class AuditPagesTests
{
    [EachDatabase]
    public async Task Signing_in_and_out_and_every_failure_to_are_in_the_trail(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var email = await council.AccountAsync(Role.ProgrammeAnalyst);
        using var visitor = await council.VisitorAsync();
        await visitor.SignInAsync("nobody@example.org", "a password in the wrong field");
        await visitor.SignInAsync(email, "not the password");
        await visitor.SignInAsync(email, WebCouncil.Password);
        await visitor.PostAsync("/access/sign-out", await TokenAsync(visitor));

        var kinds = await KindsAsync(council);

        kinds
            .Where(k => k.Kind.StartsWith("access.sign", StringComparison.Ordinal))
            .Select(k => (k.Kind, k.UserId == "nobody"))
            .ShouldBe([
                ("access.sign-in-refused", true),
                ("access.sign-in-refused", false),
                ("access.signed-in", false),
                ("access.signed-out", false),
            ]);
        kinds.ShouldAllBe(k => !$"{k.Subject} {k.Detail}".Contains("nobody@"));
    }

    [EachDatabase]
    public async Task A_page_that_a_role_may_not_open_is_refused_in_the_trail_by_its_ids_alone(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var contact = await council.VisitorAsync(Role.PartnerDataContact, "police");
        var family = Guid.CreateVersion7();

        foreach (var path in new[] { $"/people/families/{family:D}?name=Ada", "/access/audit" })
            (await contact.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var refused = (await KindsAsync(council)).Where(k => k.Kind == "access.refused").ToArray();
        refused.Select(r => r.Subject).ShouldBe([$"family:{family:D}", "page:access/audit"]);
        refused.ShouldAllBe(r => r.AgencyId == "police");
        refused[0].Detail!.ShouldNotContain("Ada");
    }

    [EachDatabase]
    public async Task An_administrator_searches_the_trail_and_reads_who_did_what(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var contact = await council.VisitorAsync(Role.PartnerDataContact, "police");
        var family = Guid.CreateVersion7();
        await contact.GetAsync($"/people/families/{family:D}");
        using var administrator = await council.VisitorAsync(Role.Administrator);

        var page = await administrator.OpenAsync($"/access/audit?About=family&Id={family:D}");

        var row = page.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("refused", StringComparison.Ordinal));
        row.TextContent.ShouldContain("Ada Larchfield");
        row.TextContent.ShouldContain("police");
        page.QuerySelector($"a[href='/access/audit/families/{family:D}']").ShouldNotBeNull();
        var wrong = await administrator.OpenAsync(
            "/access/audit?About=person&Id=Ada&From.Day=31&From.Month=2&From.Year=2026"
        );
        wrong.QuerySelectorAll(".govuk-error-summary li").Length.ShouldBe(2);
        wrong.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await administrator.GetAsync($"/access/audit/families/{family:D}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "there is no such family"
        );
    }

    [EachDatabase]
    public async Task What_pages_do_is_sealed_within_a_second_or_two(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);
        for (var tries = 0; tries < 100; tries++)
        {
            council.Database.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50);
            var verified = await council.Database.WithAsync<
                VerifyAuditOperation,
                Outcome<AuditVerified>
            >(verify => verify.RunAsync(new(), Actor.Hearth, default));
            var found = verified.ShouldBeOfType<Outcome<AuditVerified>.Ok>().Value;
            found.IsWhole.ShouldBeTrue();
            if (found is { Entries: > 0, Pending: 0 })
                return;
        }
        Assert.Fail("nothing was sealed");
    }

    private static async Task<string> TokenAsync(Visitor visitor) =>
        (await visitor.OpenAsync("/"))
            .QuerySelector("header input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

    private static async Task<List<EventRow>> KindsAsync(WebCouncil council)
    {
        var found = await council.Database.WithAsync<SearchEventsQuery, EventsFound?>(search =>
            search.RunAsync(new(Size: 500), Actor.Hearth, default)
        );
        return [.. found!.Events.Select(e => e.Event).OrderBy(e => e.Id)];
    }
}
