using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Lists, families and decisions over HTTP, without scripts, over a synthetic council.</summary>
public class FamilyPagesTests
{
    [EachDatabase, Trait("Requirement", "ID-1"), Trait("Requirement", "ID-6")]
    public async Task A_family_is_opened_from_the_list_and_two_people_never_overwrite_each_other(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var list = await council.ListedAsync();
        using var one = await council.VisitorAsync(Role.ProgrammeAnalyst);
        using var two = await council.VisitorAsync(Role.ProgrammeAnalyst);

        var page = await one.OpenAsync($"/eligibility/lists/{list}");
        var family = page.QuerySelector("tbody th a")!.GetAttribute("href")!;
        var read = await one.OpenAsync(family);
        read.QuerySelectorAll("svg[role=img] title").Length.ShouldBe(2);
        read.QuerySelectorAll("#met").Length.ShouldBe(1);
        read.Body!.TextContent.ShouldContain("Waiting for a decision");
        var id = family.Split('/')[^1].Split('?')[0];
        var decide = $"/eligibility/lists/{list}/families/{id}";

        // Both open it; the first declines, and the second, who confirms what they saw, is told.
        var token = await two.TokenAsync(decide + "/confirm");
        var declined = await one.SendAsync(
            decide + "/decline",
            ("Step", "decide"),
            ("Version", "0"),
            ("Reason", "Moved away")
        );
        declined.StatusCode.ShouldBe(HttpStatusCode.Found);
        var late = await two.PostAsync(
            decide + "/confirm",
            token,
            ("Step", "decide"),
            ("Version", "0"),
            ("Reason", "I know them well")
        );
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var told = (await Visitor.ReadAsync(late)).Body!.TextContent;
        told.ShouldContain("Someone else has decided since you opened this");
        told.ShouldContain("Moved away");
        told.ShouldContain("I know them well");
        (await one.OpenAsync(family)).Body!.TextContent.ShouldContain("Declined");

        // To someone who looks after accounts, and to a partner, neither list nor family exists.
        foreach (
            var (role, agency) in new[]
            {
                (Role.Administrator, "council"),
                (Role.PartnerDataContact, "police"),
            }
        )
        {
            using var stranger = await council.VisitorAsync(role, agency);
            foreach (
                var path in new[]
                {
                    family,
                    $"/eligibility/lists/{list}",
                    $"/eligibility/lists/{list}/export?format=csv",
                    decide + "/confirm",
                }
            )
                (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [EachDatabase, Trait("Requirement", "ID-5")]
    public async Task Declining_and_nominating_say_what_is_missing_and_lose_nothing(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var list = await council.ListedAsync();
        using var visitor = await council.VisitorAsync(Role.ProgrammeAnalyst);
        var page = await visitor.OpenAsync($"/eligibility/lists/{list}");
        var family = page.QuerySelector("tbody th a")!.GetAttribute("href")!.Split('/')[^1];
        var id = family.Split('?')[0];

        var declined = await visitor.SendAsync(
            $"/eligibility/lists/{list}/families/{id}/decline",
            ("Step", "check"),
            ("Version", "0")
        );
        (await Visitor.ReadAsync(declined)).Body!.TextContent.ShouldContain("Say why you decline");

        var nominated = await visitor.SendAsync(
            $"/eligibility/families/{id}/nominate",
            ("Criterion", "own-request"),
            ("By", "Their mother"),
            ("Date.Day", "31"),
            ("Date.Month", "2"),
            ("Date.Year", "2026"),
            ("Rationale", "We need help")
        );
        var shown = await Visitor.ReadAsync(nominated);
        shown.Body!.TextContent.ShouldContain("Enter a real date");
        shown.QuerySelector("textarea")!.TextContent.ShouldContain("We need help");
    }
}
