using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;
using static Hearth.App.Tests.Web.GivenAssessmentPages;

namespace Hearth.App.Tests.Web;

/// <summary>A whole-family assessment over HTTP, without scripts: from the first visit to what the family says of it.</summary>
[Trait("Requirement", "SU-4"), Trait("Requirement", "SU-5")]
public class AssessmentPagesTests
{
    [EachDatabase, Trait("Requirement", "MA-5"), Trait("Requirement", "SU-8")]
    public async Task An_assessment_goes_from_what_is_known_to_what_the_family_says_of_it(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (home, _, worker) = await SupportedAsync(council);
        using var manager = await council.VisitorAsync(Role.LocalityManager);
        using var analyst = await council.VisitorAsync(Role.ProgrammeAnalyst);
        (await worker.OpenAsync(home))
            .QuerySelector("#assessment + p a")!
            .TextContent.ShouldBe("Begin the assessment");
        (await worker.SendAsync(home + "/assessment")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.GetAsync(home + "/assessment"))
            .Headers.Location!.ToString()
            .ShouldBe(home + "/assessment/1");
        var address = home + "/assessment/1";

        // What is known already is gone through; what is wrong goes to the agency that sent it.
        var (area, known) = await KnownAsync(worker, address);
        var wrong = known.QuerySelectorAll("form[action*=Check]")[^1];
        string[] names = ["record", "fact", "right"];
        var fields = names.Select(n => (n, Hidden(wrong, n))).ToArray();
        (
            await Visitor.ReadAsync(await worker.SendAsync(area + "?handler=Check", fields))
        ).Body!.TextContent.ShouldContain("Say what is so");
        (
            await worker.SendAsync(
                area + "?handler=Check",
                [.. fields, ("shouldBe", "It was another family of that name")]
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.OpenAsync(area)).Body!.TextContent.ShouldContain("has been told");
        await AnsweredAsync(analyst);

        // Everything that is wanted is written, and nothing that was not changed.
        await WriteAsync(
            worker,
            address + "/areas/living-standards",
            _ => true,
            "A home that is dry"
        );
        await WriteAsync(worker, address + "/areas/own-words", _ => true, "I want my own bed");
        var overview = await worker.OpenAsync(address);
        overview.QuerySelector("#submit + form").ShouldNotBeNull();
        (
            await worker.SendAsync(address + "?handler=Submit", ("Version", Version(overview)))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        var asked = await manager.OpenAsync(address);
        (
            await Visitor.ReadAsync(
                await manager.SendAsync(address + "?handler=Return", ("Version", Version(asked)))
            )
        ).Body!.TextContent.ShouldContain("Say what is to be done");
        (
            await manager.SendAsync(address + "?handler=SignOff", ("Version", Version(asked)))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await worker.OpenAsync(address + "/print?family=true"))
            .QuerySelector("article")!
            .TextContent.ShouldContain("I want my own bed");
        var view = await worker.OpenAsync(address + "/view");
        var who = view.QuerySelector("input[name=Who]")!.GetAttribute("value")!;
        (
            await worker.SendAsync(
                address + "/view",
                ("Who", who),
                ("Says", "disagrees"),
                ("How", "in-person"),
                ("InTheirWords", "We have always paid our rent")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.OpenAsync(address))
            .QuerySelector("#family ~ .hearth-change")!
            .TextContent.ShouldContain("We have always paid our rent");
        (await worker.OpenAsync(home))
            .QuerySelector("#assessment + p")!
            .TextContent.ShouldContain("Signed off");
    }

    [EachDatabase]
    public async Task Two_who_wrote_one_answer_see_both_texts_and_what_was_not_saved_stays(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (home, family, one) = await SupportedAsync(council);
        using var second = await WorkerAsync(council, family);
        (await one.SendAsync(home + "/assessment")).StatusCode.ShouldBe(HttpStatusCode.Found);
        var area = home + "/assessment/1/areas/community";
        var theirs = Fields(await second.OpenAsync(area));
        var mine = Fields(await one.OpenAsync(area));

        (await one.SendAsync(area, [.. Written(mine, 1, "The road")])).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        var answer = await second.SendAsync(
            area,
            [.. Written(Written(theirs, 1, "The park"), 0, "The grandparents")]
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Visitor.ReadAsync(answer);
        page.QuerySelector(".govuk-inset-text .hearth-written")!.TextContent.ShouldBe("The road");
        page.QuerySelector("#answer-1")!.TextContent.ShouldBe("The park");
        // What another did not touch was saved.
        (await one.OpenAsync(area))
            .QuerySelector("#answer-0")!
            .TextContent.ShouldBe("The grandparents");
        (
            await second.SendAsync(area, [.. Written(Fields(page), 1, "The road and the park")])
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await one.OpenAsync(area))
            .QuerySelector("#answer-1")!
            .TextContent.ShouldBe("The road and the park");
    }

    [EachDatabase]
    public async Task A_script_saves_one_answer_and_learns_what_another_wrote(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (home, _, one) = await SupportedAsync(council);
        (await one.SendAsync(home + "/assessment")).StatusCode.ShouldBe(HttpStatusCode.Found);
        var area = home + "/assessment/1/areas/community";
        var token = await one.TokenAsync(area);
        async Task<string> SaveAsync(string text) =>
            await (
                await one.PostAsync(
                    area + "?handler=Answer",
                    token,
                    ("one.Question", "community.worries"),
                    ("one.About", "family"),
                    ("one.Seen", ""),
                    ("one.Text", text)
                )
            ).Content.ReadAsStringAsync();

        (await SaveAsync("The road")).ShouldContain("\"state\":\"saved\"");
        var overtaken = await SaveAsync("The park");

        overtaken.ShouldContain("\"state\":\"overtaken\"");
        overtaken.ShouldContain("The road");
        var marks = await (await one.GetAsync(area + "?handler=Marks")).Content.ReadAsStringAsync();
        marks.ShouldContain("community.worries");
        marks.ShouldNotContain("The road");
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task To_whoever_may_not_know_the_family_none_of_its_pages_exists(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (home, _, worker) = await SupportedAsync(council);
        (await worker.SendAsync(home + "/assessment")).StatusCode.ShouldBe(HttpStatusCode.Found);
        foreach (var role in new[] { Role.LeadWorker, Role.TeamMember, Role.Auditor })
        {
            using var stranger = await council.VisitorAsync(role);
            foreach (
                var path in new[]
                {
                    "",
                    "/1",
                    "/1/print",
                    "/1/areas/health",
                    "/1/areas/health?handler=Marks",
                }
            )
                (await stranger.GetAsync(home + "/assessment" + path)).StatusCode.ShouldBe(
                    HttpStatusCode.NotFound,
                    $"{role} {path}"
                );
        }
    }
}
