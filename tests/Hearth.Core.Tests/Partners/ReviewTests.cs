using Hearth.Core.Partners;
using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;
using static Hearth.Core.Tests.Partners.GivenAgencies;

namespace Hearth.Core.Tests.Partners;

[Trait("Requirement", "AG-6")]
public class ReviewTests
{
    [EachDatabase]
    public async Task A_review_answers_every_question_once_and_says_when_the_next_is_due(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        (await DueAsync(database)).ShouldBe(new(new(2029, 1, 1), Expiry.Current));
        var held = await ReviewAsync(database);

        (await HoldAsync(database, held with { Answers = [.. held.Answers.Skip(1)] }))
            .Refused()
            .ShouldContain("desired effect");
        (await HoldAsync(database, held with { Answers = [.. held.Answers, held.Answers[0]] }))
            .Refused()
            .ShouldContain("Answer once");
        (await HoldAsync(database, held with { Present = "" }))
            .Refused()
            .ShouldContain("took part");
        (await HoldAsync(database, held with { Because = " " })).Refused().ShouldContain("why");
        (await HoldAsync(database, held with { HeldOn = Today.AddDays(1) }))
            .Refused()
            .ShouldContain("future");
        (await HoldAsync(database, held with { NextDueOn = new(2029, 10, 2) }))
            .Refused()
            .ShouldContain("1 October 2029 at the latest");
        (await HoldAsync(database, held)).Ok().WasDueOn.ShouldBe(new(2029, 1, 1));
        (await HoldAsync(database, held)).Refused().ShouldContain("already");

        var kept = (
            await database.WithAsync<ReviewsQuery, IReadOnlyList<AgreementReview>>(q =>
                q.RunAsync(Reader, default)
            )
        ).ShouldHaveSingleItem();
        kept.Answers.Select(a => a.Words)
            .ShouldBe([.. Enumerable.Range(1, 7).Select(i => $"Page {i}")]);
        (await DueAsync(database)).ShouldBe(new(new(2029, 10, 1), Expiry.Current));
    }

    [EachDatabase]
    public async Task A_review_is_overdue_from_the_day_after_it_was_due(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        (
            await HoldAsync(
                database,
                await ReviewAsync(database) with
                {
                    NextDueOn = Today.AddDays(1),
                }
            )
        ).Ok();

        (await DueAsync(database)).Is.ShouldBe(Expiry.RunsOutSoon);
        database.Clock.Advance(TimeSpan.FromDays(1));
        (await DueAsync(database)).IsOverdue.ShouldBeFalse();
        database.Clock.Advance(TimeSpan.FromDays(1));
        (await DueAsync(database)).IsOverdue.ShouldBeTrue();
    }

    private static async Task<HoldReview> ReviewAsync(TestDatabase database)
    {
        var questions = await database.WithAsync<ReviewsQuery, IReadOnlyList<ReviewQuestion>>(q =>
            Task.FromResult(q.Questions)
        );
        questions.Count.ShouldBe(7);
        return new(
            Today,
            "Every agency's contact",
            [
                .. questions
                    .Index()
                    .Select(q => new ReviewAnswerGiven(
                        q.Item.Id,
                        ReviewFinding.Partly,
                        $"Page {q.Index + 1}"
                    )),
            ],
            ReviewDecision.Continue,
            "It works"
        );
    }

    private static Task<ReviewDue> DueAsync(TestDatabase database) =>
        database.WithAsync<ReviewsQuery, ReviewDue>(q => q.DueAsync(default));

    private static Task<Outcome<AgreementReview>> HoldAsync(
        TestDatabase database,
        HoldReview request
    ) =>
        database.WithAsync<HoldReviewOperation, Outcome<AgreementReview>>(o =>
            o.RunAsync(request, Officer, default)
        );
}
