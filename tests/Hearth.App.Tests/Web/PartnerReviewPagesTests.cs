using Hearth.Core.Access;
using Hearth.Testing;
using static Hearth.App.Tests.Web.GivenPartners;

namespace Hearth.App.Tests.Web;

[Trait("Requirement", "AG-6")]
public class PartnerReviewPagesTests
{
    private const string Hold = "/partners/reviews/hold";

    [EachDatabase]
    public async Task A_review_answers_seven_questions_and_sets_when_the_next_is_due(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();

        (await officer.WrongAsync(Hold)).Length.ShouldBe(
            18,
            "two for each question, and four more"
        );
        (await officer.WrongAsync(Hold, Review(day: "2", month: "10")))
            .ShouldHaveSingleItem()
            .ShouldContain("cannot be in the future");
        (
            await officer.WrongAsync(
                Hold,
                [.. Review("30", "9"), .. Day("NextDueOn", "1", "10", "2029")]
            )
        )
            .ShouldHaveSingleItem()
            .ShouldContain("30 September 2029 at the latest");
        var page = await officer.DoneAsync(Hold, Review("30", "9"));

        page.Said().ShouldContain("The next review is due by 30 September 2029");
        page.QuerySelectorAll("details dd")
            .Select(d => d.TextContent.Trim())
            .ShouldBe([.. Enumerable.Range(1, 7).Select(i => $"Partly. Notes, page {i}")]);
        (await officer.WrongAsync(Hold, Review("30", "9")))
            .ShouldHaveSingleItem()
            .ShouldContain("recorded already", customMessage: "two people record one review");
    }

    [EachDatabase]
    public async Task An_overdue_review_is_seen_on_the_register_and_on_the_home_page(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();
        (await officer.OpenAsync("/")).Said().ShouldNotContain("review of the agreement");
        await officer.DoneAsync(
            Hold,
            [.. Review("1", "6"), .. Day("NextDueOn", "30", "9", "2026")]
        );
        using var worker = await council.VisitorAsync(Role.LeadWorker);

        (await officer.OpenAsync("/"))
            .Said()
            .ShouldContain("The review of the agreement was due on 30 September 2026 Overdue");
        (await worker.OpenAsync("/")).Said().ShouldNotContain("review of the agreement");
        foreach (var visitor in new[] { officer, worker })
            (await visitor.OpenAsync("/partners"))
                .Said()
                .ShouldContain("was due on 30 September 2026 and is overdue");
        (await worker.OpenAsync("/partners/reviews"))
            .QuerySelectorAll("main .govuk-button")
            .ShouldBeEmpty();
    }

    private static (string, string)[] Review(string day, string month) =>
        [
            .. Day("HeldOn", day, month, "2026"),
            ("Present", "Every agency's contact"),
            .. Enumerable
                .Range(0, 7)
                .SelectMany(i =>
                    new[]
                    {
                        ($"Answers[{i}].Finding", "partly"),
                        ($"Answers[{i}].RestsOn", $"Notes, page {i + 1}"),
                    }
                ),
            ("Decision", "continue"),
            ("Because", "It works"),
        ];
}
