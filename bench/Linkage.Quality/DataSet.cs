namespace Hearth.Bench.Quality;

/// <summary>A data set and what linking it has to reach with no configuration.</summary>
/// <param name="Name">How the table names it.</param>
/// <param name="Truth">Its column with the truth.</param>
/// <param name="Write">Writes its files into a folder and gives their paths; null where it cannot, for want of ../shared.</param>
/// <param name="F1">Floor of F1 of links, and of pairs in clusters, at the threshold the tool chose.</param>
/// <param name="Error">Most expected calibration error.</param>
internal sealed record DataSet(
    string Name,
    string Truth,
    Func<string, IReadOnlyList<string>?> Write,
    double F1,
    double Error = 0.02
)
{
    public static IReadOnlyList<DataSet> All { get; } =
    [
        new("FEBRL 1", Febrl.Truth, to => Febrl.Write(to, "dataset1.csv"), 0.99),
        new(
            "FEBRL 4",
            Febrl.Truth,
            to => Febrl.Write(to, "dataset4a.csv", "dataset4b.csv"),
            0.9995
        ),
        new("Families, seed 1", MadeLives.Truth, to => [MadeLives.Families(to, 1, 4_000)], 0.98),
        new("Families, seed 2", MadeLives.Truth, to => [MadeLives.Families(to, 2, 4_000)], 0.98),
        new("Families in two files", MadeLives.Truth, to => MadeLives.TwoFiles(to, 3, 4_000), 0.98),
        new("Long lives, seed 1", MadeLives.Truth, to => [MadeLives.LongLives(to, 1, 1_500)], 0.99),
    ];
}
