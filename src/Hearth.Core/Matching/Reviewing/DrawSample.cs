using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Models;
using Hearth.Core.Matching.Running;
using Hearth.Linkage;
using Hearth.Linkage.Explain;
using Hearth.Linkage.Score;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>Puts pairs drawn at random into the queue, to measure the standing run by.</summary>
public sealed record DrawSample(int Size, Action<string>? Progress = null);

public sealed record SampleDrawn(int Sample, int Run, int Drawn, IReadOnlyList<Stratum> Strata);

/// <summary>
/// Draws from all pairs the run took for one person, and all that blocking found with a weight not far below keeping
/// (requirement MA-4).
/// </summary>
public sealed class DrawSampleOperation(AppDb db, DataFolder folder, TimeProvider clock)
{
    public async Task<Outcome<SampleDrawn>> RunAsync(
        DrawSample request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.MatchingRun))
            return Outcome.NotFound;
        if (request.Size is < 1 or > 100_000)
            return Outcome.Refused("Draw between 1 and 100,000 pairs");
        var run = await db
            .MatchRuns.AsNoTracking()
            .Where(r => r.Status == RunStatus.Done)
            .OrderByDescending(r => r.No)
            .FirstOrDefaultAsync(cancel);
        if (run is null)
            return Outcome.Refused("Nothing has been matched yet. Run: hearth match run");
        var model = ModelReader.Latest(folder);
        if (model.Name != run.Model)
            return Outcome.Refused(
                $"Run {run.No} was by {run.Model}, and the model is now {model.Name}. Run matching again first"
            );
        request.Progress?.Invoke("Reading identities");
        var personOf = await db
            .PersonLinks.AsNoTracking()
            .ToDictionaryAsync(l => l.IdentityId, l => l.PersonId.Value, cancel);
        var (standing, _) = await StandingIdentities.ReadAsync(db, run.AsAt, cancel);
        var known = Array.FindAll(standing, k => personOf.ContainsKey(k.Identity.Id));
        if (known.Length == 0)
            return Outcome.Refused("No identity of the standing run is left. Run matching again");
        var table = IdentityTable.Of([.. known.Select(k => k.Identity)]);
        request.Progress?.Invoke("Weighing pairs");
        var pairs = Everyone(known, personOf, table, model, cancel);
        var no = (await db.ReviewSamples.MaxAsync(s => (int?)s.No, cancel) ?? 0) + 1;
        var drawn = StratifiedDraw.Of(
            pairs,
            p => Person(p.Left) == Person(p.Right),
            model.KeepWeight,
            model.JoinWeight,
            request.Size,
            p => PairNumber.Share(Id(p.Left), Id(p.Right), (ulong)no)
        );
        db.ReviewSamples.Add(
            new()
            {
                No = no,
                RunNo = run.No,
                DrawnAt = clock.UtcNow(),
                DrawnBy = actor.UserId,
                Strata = JsonSerializer.Serialize(drawn.Strata),
            }
        );
        await PutAsync(run.No, no, drawn, known, new Explaining(table, model), personOf, cancel);
        return await db.SaveAsync(
            new SampleDrawn(no, run.No, drawn.Pairs.Count, drawn.Strata),
            Event.By(actor, "matching.sample-drawn", $"sample:{no}", clock.UtcNow()),
            cancel
        );

        long Id(int place) => known[place].Identity.Id;
        Guid Person(int place) => personOf[Id(place)];
    }

    /// <summary>What blocking finds, and the pairs within each person that it did not.</summary>
    private static List<ScoredPair> Everyone(
        Standing[] known,
        Dictionary<long, Guid> personOf,
        Hearth.Linkage.Records.RecordTable table,
        LinkageModel model,
        CancellationToken cancel
    )
    {
        List<ScoredPair> pairs =
        [
            .. Linker
                .Score(table, model, model.KeepWeight - StratifiedDraw.Depth, new(Cancel: cancel))
                .Pairs,
        ];
        var found = pairs.Select(p => (p.Left, p.Right)).ToHashSet();
        var weigher = new PairWeigher(table, model);
        var people = known.Select((k, i) => (Person: personOf[k.Identity.Id], Place: i));
        foreach (var person in people.GroupBy(p => p.Person, p => p.Place))
        {
            int[] places = [.. person];
            for (var l = 0; l < places.Length; l++)
            for (var r = l + 1; r < places.Length; r++)
                if (!found.Contains((places[l], places[r])))
                    pairs.Add(weigher.Weigh(places[l], places[r]));
        }
        return pairs;
    }

    private async Task PutAsync(
        int run,
        int sample,
        StratifiedDraw.Drawn drawn,
        Standing[] known,
        Explaining explaining,
        Dictionary<long, Guid> personOf,
        CancellationToken cancel
    )
    {
        var settings = ReviewSettings.Latest(folder);
        var listed = await ListedFamilies.ReadAsync(db, cancel);
        var families = (await db.FamilyMembers.AsNoTracking().ToListAsync(cancel)).ToLookup(
            m => m.PersonId.Value,
            m => m.FamilyId.Value
        );
        var queued = (await db.DoubtfulPairs.ToListAsync(cancel)).ToDictionary(p =>
            (p.LeftIdentity, p.RightIdentity)
        );
        var answers = await WriteDoubtful.AnswersAsync(db, cancel);
        // A pair of an earlier sample that nobody would ask about otherwise leaves the queue; what was answered is kept.
        var leaving = queued.Values.Where(p => p.Reason == DoubtReason.Sampled).ToHashSet();
        foreach (var row in queued.Values)
            row.SampleOrder = null;
        foreach (var (pair, stratum, place, order) in drawn.Pairs)
        {
            var made = Made(pair);
            var key = (made.LeftIdentity, made.RightIdentity);
            if (!queued.TryGetValue(key, out var row))
            {
                WriteDoubtful.Count(made, answers[key]);
                db.DoubtfulPairs.Add(row = made);
            }
            row.SampleOrder = order;
            leaving.Remove(row);
            db.SampledPairs.Add(
                new()
                {
                    SampleNo = sample,
                    Stratum = stratum,
                    Place = place,
                    LeftIdentity = key.LeftIdentity,
                    RightIdentity = key.RightIdentity,
                }
            );
        }
        db.DoubtfulPairs.RemoveRange(leaving);

        DoubtfulPair Made(ScoredPair pair)
        {
            var (one, other) = (
                personOf[known[pair.Left].Identity.Id],
                personOf[known[pair.Right].Identity.Id]
            );
            var stakes = listed.Of(1, one == other, [.. families[one]], [.. families[other]]);
            return DoubtfulPairsFound.Pair(
                run,
                new(
                    pair.Left,
                    pair.Right,
                    pair.Weight,
                    DoubtReason.Sampled,
                    "Drawn at random, to measure how good matching is",
                    one == other,
                    1,
                    explaining.Probability(pair.Weight)
                ),
                stakes,
                ValueOfDecision.Of(explaining.Probability(pair.Weight), stakes, settings.Worth),
                known,
                explaining,
                settings
            );
        }
    }
}
