using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.Matching.Models;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>One record of a pair: who the source says it is, when it said so, and how many others were taken for the same person.</summary>
public sealed record RecordRead(
    Identity Said,
    string SourceName,
    DateOnly? From,
    DateOnly? To,
    int Records,
    int OfPerson
);

/// <summary>An answer that two people gave, shown to whoever settles it: what and why, not who.</summary>
public sealed record AnswerRead(PairAnswer Answer, string Reason, bool Settles);

/// <param name="Pair">The pair.</param>
/// <param name="Left">The record on the left.</param>
/// <param name="Right">The record on the right.</param>
/// <param name="Steps">What each comparison added.</param>
/// <param name="Mine">What the reader said of it, when they have.</param>
/// <param name="Answers">What others said, when it is to be settled by the reader or is over; else none are shown.</param>
/// <param name="MayAnswer">Whether the reader can answer it now.</param>
public sealed record PairRead(
    DoubtfulPair Pair,
    RecordRead Left,
    RecordRead Right,
    IReadOnlyList<PairStep> Steps,
    PairAnswer? Mine,
    IReadOnlyList<AnswerRead> Answers,
    bool MayAnswer
);

/// <summary>Two records side by side, for someone to judge (requirement MA-3). Reading them is an event.</summary>
public sealed class PairToReviewQuery(
    AppDb db,
    SourceCatalogue catalogue,
    HiddenAddressQuery addresses,
    DataFolder folder,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such pair, or the actor may not know.</summary>
    public async Task<PairRead?> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var subject = $"pair:{id:D}";
        if (!actor.May(Permission.MatchingReview))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, subject, cancel);
            return null;
        }
        var pair = await db
            .DoubtfulPairs.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (pair is null)
            return null;
        var hidden = await SealedAgainst.IdentitiesAsync(db, actor, cancel);
        if (hidden.Contains(pair.LeftIdentity) || hidden.Contains(pair.RightIdentity))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, subject, cancel);
            return null;
        }
        await ReadEvent.ReadAsync(db, clock, actor, "matching.pair-read", subject, null, cancel);
        long[] ids = [pair.LeftIdentity, pair.RightIdentity];
        var identities = await db
            .Identities.AsNoTracking()
            .Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, cancel);
        if (identities.Count < 2)
            return null;
        // Beside each other one record tells what the other hides.
        var steps = PairStep.Read(pair.Steps);
        if ((await addresses.OfRecordsAsync(ids, actor, cancel)).Count > 0)
        {
            foreach (var identity in identities.Values)
                HiddenAddressQuery.Hide(identity);
            var kept = steps.Where(s => !WithoutHome.Tells(s.Comparison)).ToArray();
            pair.Weight -= steps.Except(kept).Sum(s => s.Weight);
            pair.Probability = ModelReader.Latest(folder).Probability(pair.Weight);
            steps = kept;
        }
        var run = await db.MatchRuns.AsNoTracking().SingleAsync(r => r.No == pair.RunNo, cancel);
        var records = await StandingRecordsOf.ReadAsync(db, ids, run.AsAt, null, cancel);
        var sources = await db
            .Sources.AsNoTracking()
            .ToDictionaryAsync(s => s.No, s => s.Id, cancel);
        var ofPerson = await OfPersonAsync(ids, cancel);
        var answers = await db
            .ReviewAnswers.AsNoTracking()
            .Where(a =>
                a.LeftIdentity == pair.LeftIdentity && a.RightIdentity == pair.RightIdentity
            )
            .ToListAsync(cancel);
        var mine = answers.Find(a => a.UserId == actor.UserId);
        var isOver = pair.State is PairState.Decided or PairState.LeftOpen;
        var toSettle = pair.State == PairState.ToSettle && mine is null;
        return new(
            pair,
            Read(pair.LeftIdentity),
            Read(pair.RightIdentity),
            steps,
            mine?.Answer,
            isOver || toSettle
                ?
                [
                    .. answers
                        .OrderBy(a => a.At)
                        .Select(a => new AnswerRead(a.Answer, a.Reason, a.Settles)),
                ]
                : [],
            !isOver && mine is null
        );

        RecordRead Read(long identity)
        {
            var said = identities[identity];
            var source = sources[said.SourceNo];
            var own = records
                .Where(r => r.IdentityId == identity || r.OtherIdentityId == identity)
                .ToArray();
            return new(
                said,
                catalogue.Find(source)?.Name ?? source,
                own.Length == 0 ? null : own.Min(r => r.Start < r.AsAt ? r.Start!.Value : r.AsAt),
                own.Length == 0 ? null : own.Max(r => r.AsAt),
                own.Length,
                ofPerson.GetValueOrDefault(identity)
            );
        }
    }

    /// <summary>For each identity how many identities are the same person, itself among them.</summary>
    private async Task<Dictionary<long, int>> OfPersonAsync(long[] ids, CancellationToken cancel)
    {
        var links = await db
            .PersonLinks.AsNoTracking()
            .Where(l => ids.Contains(l.IdentityId))
            .ToListAsync(cancel);
        var counts = new Dictionary<long, int>();
        foreach (var link in links)
            counts[link.IdentityId] = await db.PersonLinks.CountAsync(
                l => l.PersonId == link.PersonId,
                cancel
            );
        return counts;
    }
}
