using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>What a reviewer says of a pair, with why.</summary>
public sealed record AnswerPair(Guid Pair, PairAnswer Answer, string Reason);

/// <summary>What became of the pair. While it waits for another, the answerer is told no more than that theirs was kept.</summary>
public sealed record PairAnswered(Guid Pair, PairAnswer Answer, bool Settled);

/// <summary>
/// Keeps an answer; once those required are in and agree, or a third has settled it, the decision is made, which later runs
/// respect (requirement MA-3).
/// </summary>
public sealed class AnswerPairOperation(AppDb db, TimeProvider clock)
{
    private const int Tries = 3;

    public async Task<Outcome<PairAnswered>> RunAsync(
        AnswerPair request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var subject = $"pair:{request.Pair:D}";
        if (!actor.May(Permission.MatchingReview))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, subject, cancel);
            return Outcome.NotFound;
        }
        if (!actor.IsNamedPerson)
            return Outcome.Refused("A named person judges a pair of records; a program cannot");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return Outcome.Refused("Say why, in a few words");
        // Two who answer at one moment do not know of each other, and must not learn it from a refusal.
        for (var tried = 1; ; tried++)
        {
            var outcome = await TryAsync(request, actor, cancel);
            if (outcome is not Outcome<PairAnswered>.Conflict || tried == Tries)
                return outcome;
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Outcome<PairAnswered>> TryAsync(
        AnswerPair request,
        Actor actor,
        CancellationToken cancel
    )
    {
        var pair = await db.DoubtfulPairs.SingleOrDefaultAsync(p => p.Id == request.Pair, cancel);
        if (pair is null)
            return Outcome.NotFound;
        var answers = await db
            .ReviewAnswers.Where(a =>
                a.LeftIdentity == pair.LeftIdentity && a.RightIdentity == pair.RightIdentity
            )
            .ToListAsync(cancel);
        if (answers.Exists(a => a.UserId == actor.UserId))
            return Outcome.Refused("You have judged this pair already; your first answer stands");
        if (pair.State is PairState.Decided or PairState.LeftOpen)
            return Outcome.Refused("This pair needs no more answers. Nothing was changed");
        var settles = pair.State == PairState.ToSettle;
        var answer = new ReviewAnswer
        {
            Id = Guid.CreateVersion7(),
            LeftIdentity = pair.LeftIdentity,
            RightIdentity = pair.RightIdentity,
            RunNo = pair.RunNo,
            UserId = actor.UserId,
            Answer = request.Answer,
            Reason = request.Reason.Trim(),
            At = clock.UtcNow(),
            Asked = pair.AnswersNeeded,
            Settles = settles,
        };
        db.ReviewAnswers.Add(answer);
        var verdict = Verdict.Of(answers.Append(answer), pair.AnswersNeeded);
        (pair.State, pair.AnswersGiven) = (verdict.State, answers.Count + 1);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var saved = await db.SaveAsync(
            new PairAnswered(pair.Id, request.Answer, settles),
            Event.By(
                actor,
                settles ? "matching.pair-settled" : "matching.pair-answered",
                $"pair:{pair.Id:D}",
                clock.UtcNow()
            ),
            cancel
        );
        if (saved is not Outcome<PairAnswered>.Ok)
            return saved;
        if (verdict.Answer is { } agreed and not PairAnswer.CannotTell)
        {
            var decided = await MakeDecision.MakeAsync(
                db,
                clock,
                new MatchDecision
                {
                    Kind =
                        agreed == PairAnswer.SamePerson
                            ? DecisionKind.SamePerson
                            : DecisionKind.DifferentPersons,
                    Reason = request.Reason,
                    Identities = MakeDecision.Sides([pair.LeftIdentity], [pair.RightIdentity]),
                },
                actor,
                cancel
            );
            // What others decided since forbids it: nothing of this answer is kept.
            if (decided is Outcome<DecisionMade>.Refused no)
                return Outcome.Refused(no.Reason);
        }
        await transaction.CommitAsync(cancel);
        return saved;
    }
}
