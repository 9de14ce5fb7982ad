using Hearth.Linkage.Evaluate;

namespace Hearth.App.Demo;

/// <summary>
/// What the main job came to on a synthetic council. Records are rows stored, with warnings or without; identified are the
/// families that meet each framework's criteria as at the last extract, before any confirmation; pairwise measures people
/// by pairs of records, family by pairs of persons who share one; the calibration error is how far probabilities are off on average; changes are against the list six months before.
/// </summary>
internal sealed record DemoResult(
    string Data,
    long People,
    long Families,
    long Records,
    long Rejected,
    long Outside,
    IReadOnlyDictionary<string, int> Identified,
    Measured Pairwise,
    Measured Family,
    double? CalibrationError,
    IReadOnlyDictionary<string, int> Changes,
    IReadOnlyDictionary<string, double> Seconds
);

internal sealed record Measured(double Precision, double Recall, double F1)
{
    public static Measured Of(Agreement agreement) =>
        new(
            Math.Round(agreement.Precision, 4),
            Math.Round(agreement.Recall, 4),
            Math.Round(agreement.F1, 4)
        );
}
