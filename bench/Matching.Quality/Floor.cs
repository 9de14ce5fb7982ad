namespace Hearth.Bench.Matching;

/// <summary>What matching must reach on a council of 50,000: people by pairs of records, families by pairs of persons who share one.</summary>
internal sealed record Floor(string Name, double Precision, double Recall)
{
    public static readonly IReadOnlyList<Floor> All =
    [
        new("pairwise", 0.995, 0.97),
        new("family", 0.97, 0.93),
    ];
}
