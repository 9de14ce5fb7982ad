using Hearth.Linkage.Evaluate;

namespace Hearth.Core.Matching.Cards;

/// <summary>
/// What a reader needs to judge a run of matching by: its data, its model, how right it takes itself to be, whether it serves
/// groups of people differently, and how it differs from the run before. Made with every run and kept with it (requirement
/// MA-4).
/// </summary>
/// <remarks>After Mitchell et al. (2019), "Model cards for model reporting", and the GUILD guidance on linkage (Gilbert et al. 2018).</remarks>
public sealed record ModelCard
{
    public int Run { get; init; }
    public string Model { get; init; } = "";
    public double KeepWeight { get; init; }
    public double JoinWeight { get; init; }
    public IReadOnlyList<SourceFilled> Sources { get; init; } = [];
    public IReadOnlyList<LevelShown> Levels { get; init; } = [];
    public IReadOnlyList<RuleShown> Rules { get; init; } = [];

    /// <summary>Of pairs of records taken for one person, the share expected to be, by the model's own probabilities.</summary>
    public double? ExpectedPrecision { get; init; }

    /// <summary>Of the pairs expected to be one person among those scored, the share taken for one. What blocking never met is not in it.</summary>
    public double? ExpectedRecall { get; init; }

    /// <summary>The estimated share of pairs of one person that some blocking rule brings together, by capture–recapture: at most this.</summary>
    public double? ExpectedMet { get; init; }

    /// <summary>Whether the model's probabilities were learned from pairs of known truth.</summary>
    public bool Calibrated { get; init; }

    /// <summary>Probabilities beside what people judged, as far as they have; null where nobody has judged a pair that stands.</summary>
    public Reliability? Reliability { get; init; }

    /// <summary>How many people have one identity, two, and so on; the last counts all larger.</summary>
    public IReadOnlyList<int> ClusterSizes { get; init; } = [];

    /// <summary>Pairs by match weight, in steps of two bits from −20; those beyond either end count in the last step there.</summary>
    public IReadOnlyList<long> Weights { get; init; } = [];
    public IReadOnlyList<GroupServed> Groups { get; init; } = [];
    public Drift? Drift { get; init; }
}

/// <summary>How much a source fills in.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Identities">How many it names.</param>
/// <param name="Filled">For each field the share of them that has it.</param>
public sealed record SourceFilled(
    string Source,
    int Identities,
    IReadOnlyDictionary<string, double> Filled
);

/// <summary>One level of a comparison; the weight is in bits, before any adjustment for how common a value is.</summary>
public sealed record LevelShown(
    string Comparison,
    string Level,
    double? M,
    double? U,
    double Weight
);

public sealed record RuleShown(string Rule, long Pairs, int LargestBlock);

/// <summary>What probabilities said and what people found.</summary>
/// <param name="Judged">Pairs that people have judged.</param>
/// <param name="Error">Expected calibration error over them, each counting for the pairs it stands for.</param>
/// <param name="Bins">By tenths of probability.</param>
public sealed record Reliability(int Judged, double Error, IReadOnlyList<CalibrationBin> Bins);

/// <summary>How matching serves one group of people beside all others.</summary>
/// <param name="By">What the group is of: sex, age, ethnicity as sources record it, or kind of name.</param>
/// <param name="Group">The group.</param>
/// <param name="Identities">How many identities are of it.</param>
/// <param name="Linked">The share linked to another identity.</param>
/// <param name="Doubtful">The share in a pair that is doubtful or was refused.</param>
/// <param name="Sure">How likely the strongest link of those linked is right, on average; null where none is linked by the model.</param>
/// <param name="Differs">Whether either share differs from the others' beyond what chance explains, and by so much that it matters.</param>
public sealed record GroupServed(
    string By,
    string Group,
    int Identities,
    double Linked,
    double Doubtful,
    double? Sure,
    bool Differs
);

/// <summary>How a run differs from the one before.</summary>
/// <param name="From">The run before.</param>
/// <param name="WeightShift">Population stability index of the match weights; null where the model or its threshold is another, for then they cannot be compared.</param>
/// <param name="Filled">Fields filled in by five points more or less than before, those of a source that has come or gone among them.</param>
public sealed record Drift(int From, double? WeightShift, IReadOnlyList<FilledShift> Filled)
{
    /// <summary>Below a tenth nothing has shifted that matters; from a quarter the run is to be looked at before it is used.</summary>
    /// <remarks>Thresholds by custom: Siddiqi (2006), "Credit risk scorecards". They are a convention, not a law.</remarks>
    public string Says =>
        WeightShift switch
        {
            null => "The model or its threshold is another: match weights cannot be compared",
            < 0.1 => "Match weights are spread as before",
            < 0.25 => "Match weights have shifted somewhat: look what has changed in the returns",
            _ => "Match weights have shifted much: find out why before this run is used",
        };
}

public sealed record FilledShift(string Source, string Field, double Before, double Now);
