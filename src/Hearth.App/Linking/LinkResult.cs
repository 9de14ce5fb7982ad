using Hearth.App.Linking.Inputs;
using Hearth.App.Linking.Measuring;
using Hearth.App.Linking.Recognition;
using Hearth.Linkage;
using Hearth.Linkage.Block;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.App.Linking;

/// <summary>All that a run came to, before anything is written.</summary>
public sealed record LinkResult
{
    public required LinkRequest Request { get; init; }

    public required IReadOnlyList<RawTable> Tables { get; init; }

    public required IReadOnlyList<Recognised> Columns { get; init; }

    public required RecordTable Table { get; init; }

    public required LinkageModel Model { get; init; }

    /// <summary>Every pair that was kept, doubtful ones too.</summary>
    public required IReadOnlyList<ScoredPair> Scored { get; init; }

    public required BlockingReport Blocking { get; init; }

    /// <summary>What the search for blocking rules found; null where a model was given or every pair was compared.</summary>
    public BlockingPlan? Plan { get; init; }

    /// <summary>Match weight from which a pair is linked.</summary>
    public required double Threshold { get; init; }

    public required Clustering Clusters { get; init; }

    /// <summary>Whether each file was taken to hold a person once.</summary>
    public bool OnePartner { get; init; }

    /// <summary>Records whose own death comes before their birth: their dates keep no records apart.</summary>
    public int DeadBeforeBirth { get; init; }

    public Measured? Measured { get; init; }

    public required StageClock Clock { get; init; }

    public IEnumerable<ScoredPair> Linked => Scored.Where(p => p.Weight >= Threshold);
}
