using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>The answer to one of the review's questions.</summary>
public sealed record ReviewAnswerGiven(string QuestionId, ReviewFinding Finding, string Words);

/// <param name="HeldOn">The day of the review.</param>
/// <param name="Present">Who took part, of which agencies.</param>
/// <param name="Answers">One for each question.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Because">Why, and what is to be done by whom.</param>
/// <param name="NextDueOn">Sooner than the agreement asks for; null for as late as it allows.</param>
public sealed record HoldReview(
    DateOnly HeldOn,
    string Present,
    IReadOnlyList<ReviewAnswerGiven> Answers,
    ReviewDecision Decision,
    string Because,
    DateOnly? NextDueOn = null
);

/// <summary>Records a review of the agreement and when the next is due (AG-6).</summary>
public sealed class HoldReviewOperation(
    AppDb db,
    ReviewsQuery reviews,
    PartnerRulebook rulebook,
    TimeProvider clock
)
{
    public async Task<Outcome<AgreementReview>> RunAsync(
        HoldReview request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var rules = rulebook.On(request.HeldOn);
        var latest = rules.ReviewEvery.After(request.HeldOn);
        if (Wrong(request, rules, latest) is { } reason)
            return Outcome.Refused(reason);
        if (await db.AgreementReviews.AnyAsync(r => r.HeldOn >= request.HeldOn, cancel))
            return Outcome.Refused("A review of that day or a later one is recorded already.");
        var now = clock.UtcNow();
        var review = new AgreementReview
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            HeldOn = request.HeldOn,
            WasDueOn = (await reviews.DueAsync(cancel)).On,
            Present = request.Present.Trim(),
            Decision = request.Decision,
            Because = request.Because.Trim(),
            NextDueOn = request.NextDueOn ?? latest,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        foreach (var (place, question) in rules.Questions.Index())
        {
            var answer = request.Answers.Single(a => a.QuestionId == question.Id);
            review.Answers.Add(
                new()
                {
                    ReviewId = review.Id,
                    QuestionId = question.Id,
                    Place = place + 1,
                    Question = question.Ask,
                    Finding = answer.Finding,
                    Words = answer.Words.Trim(),
                }
            );
        }
        db.AgreementReviews.Add(review);
        return await db.SaveAsync(
            review,
            Event.By(actor, "partners.reviewed", $"review:{review.Id:D}", now),
            cancel
        );
    }

    private string? Wrong(HoldReview request, PartnerRules rules, DateOnly latest)
    {
        if (HasBeen.IsToCome(request.HeldOn, clock.Today()))
            return "A review is recorded once it was held: its date cannot be in the future.";
        var asked = rules.Questions.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        if (request.Answers.FirstOrDefault(a => !asked.Contains(a.QuestionId)) is { } unknown)
            return $"'{unknown.QuestionId}' is no question of the review. They are: {string.Join(", ", asked)}";
        foreach (var question in rules.Questions)
        {
            var answers = request.Answers.Where(a => a.QuestionId == question.Id).ToArray();
            if (answers.Length != 1 || string.IsNullOrWhiteSpace(answers[0].Words))
                return $"Answer once, and say what the answer rests on: {question.Ask}";
        }
        if (string.IsNullOrWhiteSpace(request.Present))
            return "Say who took part: all parties review the agreement together.";
        if (string.IsNullOrWhiteSpace(request.Because))
            return "Say why it was decided so.";
        if (request.NextDueOn <= request.HeldOn)
            return "The next review is after this one.";
        return request.NextDueOn > latest
            ? $"The next review is due on {Words.Day(latest)} at the latest."
            : null;
    }
}
