using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;
using Hearth.Linkage.Train;

namespace Hearth.Linkage.Score;

/// <summary>
/// Weighs pairs by a model's <see cref="LinkageModel.Kinds"/>: the odds of a match against strangers
/// and against relatives, neighbours and twins together. Without kinds, weights stay as they are.
/// </summary>
/// <remarks>
/// A rare value is shared by strangers as often as it is frequent, and by relatives who inherit it as
/// often as any other: of a level's probability q, the part beyond chance (q − u) ÷ (1 − u) is such.
/// </remarks>
public sealed class KindWeights
{
    /// <summary>
    /// Bits taken from every weight. Learning without labels gives what it does not understand to the
    /// matches, so that odds come out too high; on made data of four sorts by half a bit to one.
    /// </summary>
    public const double Doubt = 0.75;

    private readonly LinkageModel model;
    private readonly FrequencyWeights?[][] rarity;
    private readonly double[][][] beyondChance;
    private readonly double[][][] ratio;

    /// <summary>Weights over one table.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">A trained model.</param>
    public KindWeights(RecordTable table, LinkageModel model)
    {
        this.model = model;
        rarity =
        [
            .. model.Comparisons.Select(c =>
                c.Levels.Select(l => FrequencyWeights.For(table, c, l)).ToArray()
            ),
        ];
        ratio = [.. model.Kinds.Select(k => Over(k, (q, u) => q / u))];
        beyondChance = [.. model.Kinds.Select(k => Over(k, (q, u) => Beyond(q, u) / u))];
    }

    /// <summary>The pair with its weight by kinds.</summary>
    /// <param name="pair">As scored by the same model.</param>
    public ScoredPair Weigh(ScoredPair pair) =>
        model.Kinds.Count == 0
            ? pair
            : pair with
            {
                Weight = WeightOf(pair.Pattern, pair.Left, pair.Right),
            };

    private double WeightOf(long pattern, int left, int right)
    {
        var levels = Linker.LevelsOf(model, pattern);
        double match = 0;
        // Strangers are nearly all pairs.
        double other = 1;
        for (var k = 0; k < model.Kinds.Count; k++)
        {
            var share = model.Kinds[k].Share;
            for (var c = 0; c < levels.Count; c++)
            {
                var level = levels[c];
                if (model.Comparisons[c].Levels[level].IsNull)
                    continue;
                if (rarity[c][level] is not { } frequency)
                {
                    share *= ratio[k][c][level];
                    continue;
                }
                var beyond = beyondChance[k][c][level];
                share *=
                    beyond <= 0
                        ? ratio[k][c][level]
                        : (beyond * Math.Pow(2, frequency.Of(left, right)))
                            + Math.Max(0, ratio[k][c][level] - beyond);
            }
            if (model.Kinds[k].IsMatch)
                match += share;
            else
                other += share;
        }
        return Math.Log2(match) - Math.Log2(other) - Doubt;
    }

    private double[][] Over(PairKind kind, Func<double, double, double> of) =>
        [
            .. model.Comparisons.Select(
                (comparison, c) =>
                    comparison
                        .Levels.Select(
                            (level, l) =>
                                level.IsNull || level.U is not { } u || u <= 0
                                    ? 1
                                    : of(kind.Levels[c][l], u)
                        )
                        .ToArray()
            ),
        ];

    private static double Beyond(double q, double u) =>
        Math.Max(0, (q - u) / Math.Max(1e-9, 1 - u));
}
