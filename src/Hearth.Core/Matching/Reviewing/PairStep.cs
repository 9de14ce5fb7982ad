using System.Text.Json;
using Hearth.Linkage.Explain;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>What one comparison of a pair came to, without the values compared.</summary>
/// <param name="Comparison">What was compared.</param>
/// <param name="Level">How it came out, by the level's label.</param>
/// <param name="Weight">What it adds in bits, rarity of the values included.</param>
/// <param name="M">How often it comes out so in records of one person; null where it says nothing.</param>
/// <param name="Chance">How often it does by chance, given how common the values are here; null where it says nothing.</param>
public sealed record PairStep(
    string Comparison,
    string Level,
    double Weight,
    double? M,
    double? Chance
)
{
    public static string Write(Waterfall waterfall) =>
        JsonSerializer.Serialize(waterfall.Steps.Select(Of));

    public static IReadOnlyList<PairStep> Read(string json) =>
        JsonSerializer.Deserialize<PairStep[]>(json) ?? [];

    private static PairStep Of(WaterfallStep step) =>
        new(
            step.Comparison,
            step.Level,
            Math.Round(step.Weight, 4),
            step.M,
            // The adjustment is log2 of u over the values' own frequency.
            step.U
                is { } u
                ? Math.Min(1, u * Math.Pow(2, -step.FrequencyWeight))
                : null
        );
}
