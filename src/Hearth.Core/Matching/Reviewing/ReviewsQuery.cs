using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Linkage.Evaluate;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Reviewing;

/// <param name="Waiting">Pairs that still wait for an answer.</param>
/// <param name="ToSettle">Pairs on which two disagree.</param>
/// <param name="SamePerson">Pairs of this run agreed or settled to be one person.</param>
/// <param name="DifferentPeople">Likewise to be two.</param>
/// <param name="LeftOpen">Pairs nobody could tell.</param>
/// <param name="Beyond">Found and not kept, beyond the limit.</param>
/// <param name="Answers">Answers ever given.</param>
/// <param name="Agreement">First against second answers, where two were given alone.</param>
/// <param name="Table">How often the first said the row's answer and the second the column's, in the order of <see cref="PairAnswer"/>.</param>
public sealed record ReviewsRead(
    int Waiting,
    int ToSettle,
    int SamePerson,
    int DifferentPeople,
    int LeftOpen,
    int Beyond,
    int Answers,
    RaterAgreement Agreement,
    int[][] Table
);

/// <summary>How far reviewing is and how far reviewers agree (requirement MA-4). Counts alone: no pair and no reviewer is named.</summary>
public sealed class ReviewsQuery(AppDb db)
{
    public async Task<Outcome<ReviewsRead>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.MatchingReview))
            return Outcome.NotFound;
        var pairs = await db
            .DoubtfulPairs.AsNoTracking()
            .Select(p => new
            {
                p.LeftIdentity,
                p.RightIdentity,
                p.State,
                p.AnswersNeeded,
            })
            .ToListAsync(cancel);
        var answers = await WriteDoubtful.AnswersAsync(db, cancel);
        var run = await db
            .MatchRuns.AsNoTracking()
            .Where(r => r.Status == RunStatus.Done)
            .OrderByDescending(r => r.No)
            .FirstOrDefaultAsync(cancel);
        var said = pairs
            .Where(p => p.State == PairState.Decided)
            .Select(p =>
                Verdict.Of(answers[(p.LeftIdentity, p.RightIdentity)], p.AnswersNeeded).Answer
            )
            .ToArray();
        var kinds = Enum.GetValues<PairAnswer>().Length;
        var table = new int[kinds, kinds];
        foreach (var pair in answers)
        {
            var alone = pair.Where(a => !a.Settles).OrderBy(a => a.At).ThenBy(a => a.Id).ToArray();
            if (alone.Length >= 2)
                table[(int)alone[0].Answer, (int)alone[1].Answer]++;
        }
        return new ReviewsRead(
            pairs.Count(p => p.State == PairState.Waiting),
            pairs.Count(p => p.State == PairState.ToSettle),
            said.Count(a => a == PairAnswer.SamePerson),
            said.Count(a => a == PairAnswer.DifferentPeople),
            pairs.Count(p => p.State == PairState.LeftOpen),
            run is null ? 0 : MatchRunsQuery.DetailOf(run).DoubtfulBeyond ?? 0,
            answers.Sum(p => p.Count()),
            RaterAgreement.Of(table),
            [
                .. Enumerable
                    .Range(0, kinds)
                    .Select(i => Enumerable.Range(0, kinds).Select(j => table[i, j]).ToArray()),
            ]
        );
    }
}
