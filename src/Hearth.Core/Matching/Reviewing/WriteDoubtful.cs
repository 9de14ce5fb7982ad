using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>Puts a run's doubtful pairs in place of the last run's, within the caller's transaction. Answers stay, and count.</summary>
internal static class WriteDoubtful
{
    public static async Task WriteAsync(
        AppDb db,
        DoubtfulPairsFound found,
        CancellationToken cancel
    )
    {
        var before = (
            await db
                .DoubtfulPairs.AsNoTracking()
                .Select(p => new
                {
                    p.LeftIdentity,
                    p.RightIdentity,
                    p.Id,
                })
                .ToListAsync(cancel)
        ).ToDictionary(p => (p.LeftIdentity, p.RightIdentity), p => p.Id);
        var answers = await AnswersAsync(db, cancel);
        await db.DoubtfulPairs.ExecuteDeleteAsync(cancel);
        foreach (var pair in found.Pairs)
        {
            if (before.TryGetValue((pair.LeftIdentity, pair.RightIdentity), out var id))
                pair.Id = id;
            Count(pair, answers[(pair.LeftIdentity, pair.RightIdentity)]);
        }
        db.DoubtfulPairs.AddRange(found.Pairs);
        await db.SaveChangesAsync(cancel);
        foreach (var pair in found.Pairs)
            db.Entry(pair).State = EntityState.Detached;
    }

    public static async Task<ILookup<(long, long), ReviewAnswer>> AnswersAsync(
        AppDb db,
        CancellationToken cancel
    ) =>
        (await db.ReviewAnswers.AsNoTracking().ToListAsync(cancel)).ToLookup(a =>
            (a.LeftIdentity, a.RightIdentity)
        );

    public static void Count(DoubtfulPair pair, IEnumerable<ReviewAnswer> answers)
    {
        ReviewAnswer[] all = [.. answers];
        pair.AnswersGiven = all.Length;
        pair.State = Verdict.Of(all, pair.AnswersNeeded).State;
    }
}
