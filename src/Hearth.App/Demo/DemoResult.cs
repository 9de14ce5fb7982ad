using Hearth.Core.Matching;
using Hearth.Linkage.Evaluate;

namespace Hearth.App.Demo;

/// <summary>What the main job came to on a synthetic council.</summary>
/// <param name="Records">Rows stored: loaded and loaded with warnings.</param>
/// <param name="Identified">Families meeting each framework's criteria as at the last extract, before any confirmation.</param>
/// <param name="Pairwise">People found, by pairs of records.</param>
/// <param name="Family">Families found, by pairs of persons who share one.</param>
/// <param name="Seconds">Per stage, and in all.</param>
internal sealed record DemoResult(
    string Data,
    long People,
    long Families,
    long Records,
    long Rejected,
    IReadOnlyDictionary<string, int> Identified,
    Measured Pairwise,
    Measured Family,
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
