using System.Diagnostics;
using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Cards;
using Hearth.Core.Matching.Models;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.Matching.Running;
using Hearth.Core.People.Following;
using Hearth.Linkage;
using Hearth.Linkage.Cluster;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>Links every identity that stands as at a date into people, and people into families.</summary>
/// <param name="AsAt">Works on returns with an extract date on or before it.</param>
/// <param name="Progress">Each stage in words.</param>
/// <param name="Started">The run's number, once it is recorded.</param>
public sealed record RunMatching(
    DateOnly AsAt,
    Action<string>? Progress = null,
    Action<int>? Started = null
);

public sealed record MatchingDone(
    int Run,
    string Model,
    long Records,
    long Identities,
    long Pairs,
    long Doubtful,
    int Refused,
    int People,
    int Families,
    IReadOnlyDictionary<string, double> Seconds
);

/// <summary>One run of matching; what it finds takes effect in one transaction (requirements MA-1, MA-2, MA-4).</summary>
public sealed class RunMatchingOperation(AppDb db, DataFolder folder, TimeProvider clock)
{
    // Longer than a family takes to be recorded by hand.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public async Task<Outcome<MatchingDone>> RunAsync(
        RunMatching request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.MatchingRun))
            return Outcome.NotFound;
        await using var only = await WorkLock.TryTakeAsync(
            folder,
            WorkLock.PeopleAndFamilies,
            Patience,
            cancel
        );
        if (only is null)
            return Outcome.Conflict("Matching is running already. Wait until it is done.");
        var model = ModelReader.Latest(folder);
        var run = new MatchRun
        {
            No = (await db.MatchRuns.MaxAsync(r => (int?)r.No, cancel) ?? 0) + 1,
            AsAt = request.AsAt,
            Model = model.Name,
            Status = RunStatus.Running,
            Stage = "Reading identities",
            StartedAt = clock.UtcNow(),
            StartedBy = actor.UserId,
        };
        db.MatchRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        request.Started?.Invoke(run.No);
        try
        {
            return await RunAsync(request, run, model, actor, cancel);
        }
        catch
        {
            db.ChangeTracker.Clear();
            await db
                .MatchRuns.Where(r => r.No == run.No)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(r => r.Status, RunStatus.Failed)
                            .SetProperty(r => r.FinishedAt, clock.UtcNow()),
                    CancellationToken.None
                );
            throw;
        }
    }

    private async Task<Outcome<MatchingDone>> RunAsync(
        RunMatching request,
        MatchRun run,
        LinkageModel model,
        Actor actor,
        CancellationToken cancel
    )
    {
        request.Progress?.Invoke(run.Stage);
        var (known, records) = await StandingIdentities.ReadAsync(db, run.AsAt, cancel);
        if (known.Length == 0)
        {
            db.MatchRuns.Remove(run);
            await db.SaveChangesAsync(cancel);
            return Outcome.Refused(
                $"No record stands as at {run.AsAt:yyyy-MM-dd}. Load returns first"
            );
        }
        Took("read");
        await StageAsync(run, $"Comparing {known.Length} identities", request, cancel);
        var identities = known.Select(k => k.Identity).ToArray();
        var places = IdentityTable.Places(identities);
        var table = IdentityTable.Of(identities, places);
        var scored = Linker.Score(table, model, options: new(Cancel: cancel));
        Took("link");
        await StageAsync(run, "Building families", request, cancel);
        var before = await PeopleBefore.ReadAsync(db, cancel);
        var decided = await StandingDecisions.ReadAsync(db, known, cancel);
        var grouping = new Grouping(
            run.No,
            run.AsAt,
            known,
            places,
            model.JoinWeight,
            IdentityTable.Constraints(table, identities) with
            {
                MustLink = decided.MustLink,
                CannotLink = decided.CannotLink,
            },
            decided
        );
        var grouped = grouping.Of(scored.Pairs, before);
        var (clusters, people, built) = grouped;
        var families = FamiliesFound.Make(run.No, built, people, before);
        Took("families");

        var doubtful = scored.Pairs.LongCount(p => p.Weight < model.JoinWeight);
        (run.Records, run.Identities, run.Pairs) = (records, known.Length, scored.Blocking.Pairs);
        run.Links = scored.Pairs.Count - doubtful;
        (run.People, run.Families) = (people.People.Count, families.Standing);
        await StageAsync(run, "Saving people and families", request, cancel);
        var done = new MatchingDone(
            run.No,
            model.Name,
            records,
            known.Length,
            run.Pairs,
            doubtful,
            clusters.Refused.Count,
            people.People.Count,
            families.Standing,
            seconds
        );
        db.IdChanges.AddRange(IdChanges.Of(run.No, people.Ids, families.Ids, before, decided));
        var doubts = await DoubtfulPairsFound.FindAsync(
            db,
            folder,
            new(run.No, known, table, model, scored.Pairs, clusters, decided.Pairs),
            people,
            families,
            cancel
        );
        Took("doubts");
        var last = await db
            .RunCards.AsNoTracking()
            .OrderByDescending(c => c.RunNo)
            .FirstOrDefaultAsync(cancel);
        db.RunCards.Add(
            RunCard.Of(
                CardOf.Of(
                    new(run, known, table, model, scored, grouped),
                    CardSettings.Latest(folder),
                    JudgedPairs.Of(await Labels.ReadAsync(db, cancel), known, table, model),
                    last?.Read()
                )
            )
        );
        Took("card");
        await SaveAsync(
            run,
            people,
            families,
            doubts,
            done,
            model,
            clusters.Refused,
            before,
            actor,
            cancel
        );
        return done;
    }

    private async Task SaveAsync(
        MatchRun run,
        PeopleFound people,
        FamiliesFound families,
        DoubtfulPairsFound doubts,
        MatchingDone done,
        LinkageModel model,
        IReadOnlyList<RefusedLink> refused,
        PeopleBefore before,
        Actor actor,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await WriteFound.WriteAsync(db, people, families, cancel);
        await MergedMembers.WriteAsync(
            db,
            MergedMembers.Families,
            run.No,
            families.Ids,
            before.FamiliesOf,
            cancel
        );
        await MergedMembers.WriteAsync(
            db,
            MergedMembers.People,
            run.No,
            people.Ids,
            before.PersonOf,
            cancel
        );
        await FollowMerges.RunAsync(db, run.No, families.Parted, actor, clock.UtcNow(), cancel);
        await WriteDoubtful.WriteAsync(db, doubts, cancel);
        Took("save");
        (run.Status, run.Stage, run.FinishedAt) = (RunStatus.Done, "Done", clock.UtcNow());
        run.Detail = JsonSerializer.Serialize(
            new
            {
                model.KeepWeight,
                model.JoinWeight,
                done.Doubtful,
                DoubtfulKept = doubts.Pairs.Count,
                DoubtfulBeyond = doubts.Beyond,
                Seconds = seconds,
                RefusedLinks = refused.CountBy(r => r.Because).ToDictionary(),
                PeopleMerged = people.Ids.Merged.Count,
                PeopleSplit = people.Ids.Split.Count,
                FamiliesMerged = families.Ids.Merged.Count,
                FamiliesSplit = families.Ids.Split.Count,
            }
        );
        db.Events.Add(Event.By(actor, "matching.ran", $"matching-run:{run.No}", clock.UtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task StageAsync(
        MatchRun run,
        string stage,
        RunMatching request,
        CancellationToken cancel
    )
    {
        request.Progress?.Invoke(stage);
        run.Stage = stage;
        await db.SaveChangesAsync(cancel);
    }

    private void Took(string stage)
    {
        seconds[stage] = Math.Round(watch.Elapsed.TotalSeconds, 2);
        watch.Restart();
    }
}
