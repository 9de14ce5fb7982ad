using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Allocating lead workers, the team around a family and the board over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-6")]
public class TeamPagesTests
{
    [EachDatabase]
    public async Task A_manager_allocates_from_the_board_changes_and_passes_a_leavers_families_on(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var both = await council.SupportedAsync(2);
        var (one, two) = (both[0].Case, both[1].Case);
        var (first, second) = (
            await council.AccountAsync(Role.LeadWorker),
            await council.AccountAsync(Role.LeadWorker)
        );
        var (firstId, secondId) = (
            await council.AccountIdAsync(first),
            await council.AccountIdAsync(second)
        );
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        using var worker = await council.VisitorAsync(first);
        using var next = await council.VisitorAsync(second);

        var board = await manager.OpenAsync("/cases");
        board.QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
        board.QuerySelector($"main a[href='/cases/{one}/lead-worker']").ShouldNotBeNull();
        (await worker.OpenAsync("/cases")).QuerySelectorAll("main tbody tr").ShouldBeEmpty();
        foreach (var id in new[] { one, two })
            (
                await manager.SendAsync(
                    $"/cases/{id}/lead-worker",
                    ("Account", "another"),
                    ("Other", firstId.ToString("D")),
                    ("Version", "0")
                )
            ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.OpenAsync("/cases")).QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
        (await worker.OpenAsync($"/cases/{one}")).QuerySelector("#team").ShouldNotBeNull();
        // The menu leads there.
        (await worker.OpenAsync("/"))
            .QuerySelector("nav a[href='/cases']")
            .ShouldNotBeNull();

        var filtered = await manager.OpenAsync($"/cases?lead={secondId:D}");
        filtered.QuerySelectorAll("main tbody th a[href^='/cases/0']").ShouldBeEmpty();
        var leaver = $"/cases/workers/{firstId:D}";
        (await worker.GetAsync(leaver)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var form = await manager.OpenAsync(leaver);
        List<(string, string)> fields = [];
        for (var i = 0; i < 2; i++)
        {
            foreach (var name in new[] { "Case", "Spell", "Version" })
                fields.Add(($"Cases[{i}].{name}", form.Hidden($"Cases[{i}].{name}")));
            fields.Add(($"Cases[{i}].To", secondId.ToString("D")));
        }
        (
            await Visitor.ReadAsync(await manager.SendAsync(leaver, [.. fields]))
        ).Body!.TextContent.ShouldContain("Say why");
        (await worker.GetAsync($"/cases/{one}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        fields.Add(("Why", "Has left the council"));
        (await manager.SendAsync(leaver, [.. fields])).StatusCode.ShouldBe(HttpStatusCode.Found);
        foreach (var id in new[] { one, two })
        {
            (await worker.GetAsync($"/cases/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await next.GetAsync($"/cases/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await manager.OpenAsync($"/cases/{one}/team")).Body!.TextContent.ShouldContain(
            "Has left the council"
        );

        // Somebody stands in, and is back no more when it is ended.
        (
            await manager.SendAsync(
                $"/cases/{one}/cover",
                ("Account", firstId.ToString("D")),
                ("From.Day", "1"),
                ("From.Month", "10"),
                ("From.Year", "2026"),
                ("To.Day", "9"),
                ("To.Month", "10"),
                ("To.Year", "2026"),
                ("Why", "Annual leave"),
                ("Also", two.ToString())
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.GetAsync($"/cases/{two}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var team = await manager.OpenAsync($"/cases/{one}/team");
        var back = team.QuerySelector("form[action*=EndCover]")!;
        (
            await manager.SendAsync(
                $"/cases/{one}/team?handler=EndCover",
                ("id", back.Hidden("id")),
                ("version", back.Hidden("version"))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.GetAsync($"/cases/{one}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // On the day that one ended without another, the page says from when the next can begin.
        var lead = await manager.OpenAsync($"/cases/{two}/lead-worker");
        (
            await manager.SendAsync(
                $"/cases/{two}/lead-worker",
                $"/cases/{two}/lead-worker?handler=End",
                ("Spell", lead.Hidden("Spell")),
                ("Version", lead.Hidden("Version")),
                ("WhyEnds", "Another post")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        lead = await manager.OpenAsync($"/cases/{two}/lead-worker");
        (
            await Visitor.ReadAsync(
                await manager.SendAsync(
                    $"/cases/{two}/lead-worker",
                    ("Account", "another"),
                    ("Other", firstId.ToString("D")),
                    ("Spell", lead.Hidden("Spell")),
                    ("Version", lead.Hidden("Version"))
                )
            )
        )
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("next day at the earliest");
    }

    [EachDatabase, Trait("Requirement", "SU-9")]
    public async Task Who_is_asked_into_a_team_learns_which_family_it_is_when_they_accept(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (_, id) = (await council.SupportedAsync())[0];
        var lead = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(id, lead);
        var email = await council.AccountAsync(Role.TeamMember);
        using var worker = await council.VisitorAsync(lead);
        using var nurse = await council.VisitorAsync(email);
        using var other = await council.VisitorAsync(Role.TeamMember);
        (
            await worker.SendAsync(
                $"/cases/{id}/team/invite",
                ("Worker", "Bryn Larkspur"),
                ("WorksAs", "School nurse"),
                ("Agency", "council"),
                ("With", "everybody"),
                ("Email", email)
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.OpenAsync($"/cases/{id}/team")).Body!.TextContent.ShouldContain(
            "When they accept:"
        );
        (await nurse.GetAsync($"/cases/{id}/team")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var invitation = (await nurse.OpenAsync("/"))
            .QuerySelector("main a[href^='/cases/invitations/']")!
            .GetAttribute("href")!;
        (await other.GetAsync(invitation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (
            await Visitor.ReadAsync(await nurse.SendAsync(invitation, ("Version", "0")))
        ).Body!.TextContent.ShouldContain("Choose whether");
        (
            await nurse.SendAsync(invitation, ("Version", "0"), ("Answer", "yes"))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        var team = await nurse.OpenAsync($"/cases/{id}/team");
        team.Body!.TextContent.ShouldContain("Bryn Larkspur, School nurse");
        // A member of the team reads, and changes nothing.
        team.QuerySelector("main form").ShouldBeNull();
        (await nurse.GetAsync($"/cases/{id}/plan/goal")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await nurse.OpenAsync("/cases")).QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        var leave = (await worker.OpenAsync($"/cases/{id}/team")).QuerySelector(
            "form[action*=Leave]"
        )!;
        (
            await worker.SendAsync(
                $"/cases/{id}/team?handler=Leave",
                ("id", leave.Hidden("id")),
                ("version", leave.Hidden("version")),
                ("why", "Another post")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        council.Database.Clock.AdjustTime(council.Database.Clock.GetUtcNow().AddDays(1));
        using var later = await council.VisitorAsync(email);
        (await later.GetAsync($"/cases/{id}/team")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
