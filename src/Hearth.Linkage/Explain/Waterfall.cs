namespace Hearth.Linkage.Explain;

/// <summary>Why two records weigh what they weigh: the prior, then what each comparison adds.</summary>
/// <param name="PriorWeight">log2 of the prior odds.</param>
/// <param name="Steps">One for each comparison, in the model's order.</param>
/// <param name="Weight">The sum: the match weight.</param>
public sealed record Waterfall(
    double PriorWeight,
    IReadOnlyList<WaterfallStep> Steps,
    double Weight
);

/// <summary>What one comparison adds.</summary>
/// <param name="Comparison">Its name.</param>
/// <param name="Level">The label of the level that held.</param>
/// <param name="LevelNumber">The level's place in the comparison, from 0.</param>
/// <param name="Left">The left record's values, as a person reads them, in the order of the comparison's columns; null where missing.</param>
/// <param name="Right">The right record's values.</param>
/// <param name="M">The level's m; null when untrained or a null level.</param>
/// <param name="U">The level's u; likewise.</param>
/// <param name="LevelWeight">log2 of m ÷ u, in bits.</param>
/// <param name="FrequencyWeight">What the values' rarity adds or takes, in bits.</param>
public sealed record WaterfallStep(
    string Comparison,
    string Level,
    int LevelNumber,
    IReadOnlyList<string?> Left,
    IReadOnlyList<string?> Right,
    double? M,
    double? U,
    double LevelWeight,
    double FrequencyWeight
)
{
    /// <summary>What it adds in all, in bits: above 0 it speaks for a match.</summary>
    public double Weight => LevelWeight + FrequencyWeight;
}
