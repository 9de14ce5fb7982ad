namespace Hearth.Bench.Matching;

/// <summary>What matching must reach on a council of 50,000 or more: people by pairs of records in one cluster, families by pairs of persons who share one.</summary>
internal sealed record Floor(string Name, double Precision, double Recall, double F1)
{
    /// <summary>How far probabilities may be off on average.</summary>
    public const double CalibrationError = 0.02;

    public static readonly IReadOnlyList<Floor> All =
    [
        new("pairwise", 0.995, 0.97, 0.985),
        new("family", 0.97, 0.93, 0.96),
    ];
}
