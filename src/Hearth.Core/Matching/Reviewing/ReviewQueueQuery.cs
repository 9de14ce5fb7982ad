using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>Which part of the queue.</summary>
public enum QueuePart
{
    All,
    BelowJoining,
    Refused,
    WeakBridge,
    JustJoined,
    Sample,
    ToSettle,
}

/// <summary>How many pairs of a part wait for this reader.</summary>
public sealed record PartCount(QueuePart Part, int Pairs);

/// <param name="Run">The run the pairs are of.</param>
/// <param name="Pairs">The first of them, most valuable first.</param>
/// <param name="Waiting">How many of this part wait for this reader.</param>
/// <param name="Parts">How many wait in each part that has some.</param>
/// <param name="Done">Pairs of this run over and done with.</param>
/// <param name="AnsweredByMe">Pairs of this run that this reader has judged.</param>
/// <param name="Beyond">Doubtful pairs the run found beyond those it keeps.</param>
public sealed record ReviewQueue(
    MatchRun? Run,
    IReadOnlyList<DoubtfulPair> Pairs,
    int Waiting,
    IReadOnlyList<PartCount> Parts,
    int Done,
    int AnsweredByMe,
    int Beyond
);

/// <summary>
/// The pairs that wait for one reader. That another has judged a pair is not to be seen from it: a pair for two looks like
/// a pair for one until both have answered. No names: only who opens a pair reads of a person.
/// </summary>
public sealed class ReviewQueueQuery(AppDb db)
{
    public async Task<ReviewQueue> RunAsync(
        Actor actor,
        QueuePart part,
        int most,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.MatchingReview))
            return new(null, [], 0, [], 0, 0, 0);
        var mine = await MineAsync(actor, cancel);
        List<PartCount> parts = [];
        foreach (var each in Enum.GetValues<QueuePart>())
            if (await Of(mine, each).CountAsync(cancel) is > 0 and var pairs)
                parts.Add(new(each, pairs));
        var run = await db
            .MatchRuns.AsNoTracking()
            .Where(r => r.Status == RunStatus.Done)
            .OrderByDescending(r => r.No)
            .FirstOrDefaultAsync(cancel);
        return new(
            run,
            await Ordered(Of(mine, part), part).Take(most).ToListAsync(cancel),
            parts.Find(p => p.Part == part)?.Pairs ?? 0,
            parts,
            await db.DoubtfulPairs.CountAsync(
                p => p.State == PairState.Decided || p.State == PairState.LeftOpen,
                cancel
            ),
            await db.DoubtfulPairs.CountAsync(
                p =>
                    db.ReviewAnswers.Any(a =>
                        a.UserId == actor.UserId
                        && a.LeftIdentity == p.LeftIdentity
                        && a.RightIdentity == p.RightIdentity
                    ),
                cancel
            ),
            run is null ? 0 : MatchRunsQuery.DetailOf(run).DoubtfulBeyond ?? 0
        );
    }

    /// <summary>The next pair for this reader; after one, when that is to be left for later. Null when none is left.</summary>
    public async Task<Guid?> NextAsync(
        Actor actor,
        QueuePart part,
        Guid? after,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.MatchingReview))
            return null;
        var pairs = Of(await MineAsync(actor, cancel), part);
        var left = after is { } id
            ? await db.DoubtfulPairs.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel)
            : null;
        if (left is not null)
            pairs =
                part == QueuePart.Sample
                    ? pairs.Where(p => p.SampleOrder > left.SampleOrder)
                    : pairs.Where(p =>
                        p.Value < left.Value
                        || (p.Value == left.Value && p.LeftIdentity > left.LeftIdentity)
                    );
        return await Ordered(pairs, part).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
    }

    private async Task<IQueryable<DoubtfulPair>> MineAsync(Actor actor, CancellationToken cancel)
    {
        var hidden = await SealedAgainst.IdentitiesAsync(db, actor, cancel);
        return db
            .DoubtfulPairs.AsNoTracking()
            .Where(p => !hidden.Contains(p.LeftIdentity) && !hidden.Contains(p.RightIdentity))
            .Where(p => p.State == PairState.Waiting || p.State == PairState.ToSettle)
            .Where(p =>
                !db.ReviewAnswers.Any(a =>
                    a.UserId == actor.UserId
                    && a.LeftIdentity == p.LeftIdentity
                    && a.RightIdentity == p.RightIdentity
                )
            );
    }

    private static IQueryable<DoubtfulPair> Of(IQueryable<DoubtfulPair> pairs, QueuePart part) =>
        part switch
        {
            QueuePart.BelowJoining => pairs.Where(p => p.Reason == DoubtReason.BelowJoining),
            QueuePart.Refused => pairs.Where(p => p.Reason == DoubtReason.Refused),
            QueuePart.WeakBridge => pairs.Where(p => p.Reason == DoubtReason.WeakBridge),
            QueuePart.JustJoined => pairs.Where(p => p.Reason == DoubtReason.JustJoined),
            QueuePart.Sample => pairs.Where(p => p.SampleOrder != null),
            QueuePart.ToSettle => pairs.Where(p => p.State == PairState.ToSettle),
            _ => pairs,
        };

    private static IQueryable<DoubtfulPair> Ordered(
        IQueryable<DoubtfulPair> pairs,
        QueuePart part
    ) =>
        part == QueuePart.Sample
            ? pairs.OrderBy(p => p.SampleOrder).ThenBy(p => p.LeftIdentity)
            : pairs
                .OrderByDescending(p => p.Value)
                .ThenBy(p => p.LeftIdentity)
                .ThenBy(p => p.RightIdentity);
}
