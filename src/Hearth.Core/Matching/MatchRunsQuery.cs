using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>Runs of matching, for those who may see families.</summary>
public sealed class MatchRunsQuery(AppDb db)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<MatchRun>> ListAsync(
        Actor actor,
        int skip,
        int most,
        CancellationToken cancel
    ) =>
        !actor.May(Permission.MatchingRun)
            ? []
            : await db
                .MatchRuns.AsNoTracking()
                .OrderByDescending(r => r.No)
                .Skip(skip)
                .Take(most)
                .ToListAsync(cancel);

    public async Task<int> CountAsync(Actor actor, CancellationToken cancel) =>
        actor.May(Permission.MatchingRun) ? await db.MatchRuns.CountAsync(cancel) : 0;

    public async Task<MatchRun?> FindAsync(Actor actor, int no, CancellationToken cancel) =>
        actor.May(Permission.MatchingRun)
            ? await db.MatchRuns.AsNoTracking().SingleOrDefaultAsync(r => r.No == no, cancel)
            : null;

    /// <summary>The newest that is done, whose people and families stand; null when nothing has been matched.</summary>
    public async Task<MatchRun?> StandingAsync(Actor actor, CancellationToken cancel) =>
        actor.May(Permission.MatchingRun)
            ? await db
                .MatchRuns.AsNoTracking()
                .Where(r => r.Status == RunStatus.Done)
                .OrderByDescending(r => r.No)
                .FirstOrDefaultAsync(cancel)
            : null;

    /// <summary>The run under way, if there is one.</summary>
    public async Task<MatchRun?> RunningAsync(Actor actor, CancellationToken cancel) =>
        actor.May(Permission.MatchingRun)
            ? await db
                .MatchRuns.AsNoTracking()
                .Where(r => r.Status == RunStatus.Running)
                .OrderByDescending(r => r.No)
                .FirstOrDefaultAsync(cancel)
            : null;

    /// <summary>What a run's record tells beside its counts.</summary>
    public static MatchRunDetail DetailOf(MatchRun run) =>
        JsonSerializer.Deserialize<MatchRunDetail>(run.Detail) ?? new MatchRunDetail();
}

/// <summary>The thresholds are weights in bits; the accuracy is there once a run has been measured against a truth.</summary>
public sealed record MatchRunDetail
{
    public double? KeepWeight { get; init; }
    public double? JoinWeight { get; init; }
    public long? Doubtful { get; init; }

    /// <summary>Pairs put to people, and those doubtful enough that were found beyond the limit.</summary>
    public int? DoubtfulKept { get; init; }
    public int? DoubtfulBeyond { get; init; }
    public IReadOnlyDictionary<string, double> Seconds { get; init; } =
        new Dictionary<string, double>();
    public IReadOnlyDictionary<string, int> RefusedLinks { get; init; } =
        new Dictionary<string, int>();
    public int? PeopleMerged { get; init; }
    public int? PeopleSplit { get; init; }
    public int? FamiliesMerged { get; init; }
    public int? FamiliesSplit { get; init; }
    public MatchRunAccuracy? Accuracy { get; init; }
}

public sealed record MatchRunAccuracy(MeasuredAgreement People, MeasuredAgreement Families);

public sealed record MeasuredAgreement(double Precision, double Recall, double F1);
