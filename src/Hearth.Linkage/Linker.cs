using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;
using Hearth.Linkage.Train;

namespace Hearth.Linkage;

/// <summary>Probabilistic record linkage: trains a model on records and weighs their pairs.</summary>
/// <remarks>
/// Source: Fellegi and Sunter (1969); comparison levels, u by random sampling and m by expectation
/// maximisation as in the Splink documentation, "The Fellegi–Sunter model".
/// </remarks>
public static class Linker
{
    /// <summary>
    /// The model with u, m and prior learned from the records. Repeatable: the same records, model and
    /// seed give the same parameters, however many workers.
    /// </summary>
    /// <param name="table">The records.</param>
    /// <param name="model">Its parameters, where it has some, are where learning starts.</param>
    /// <param name="options">Workers and cancellation.</param>
    public static LinkageModel Train(
        RecordTable table,
        LinkageModel model,
        LinkOptions? options = null
    ) => new Trainer(table, model, options ?? new()).Train();

    /// <summary>
    /// The model with m (and u, where asked) learned from pairs that someone has judged, blended with what it had by how
    /// many they are. What the model should start from is one that <see cref="Train"/> gave.
    /// </summary>
    /// <param name="table">The records.</param>
    /// <param name="model">Its m counts as <see cref="LabelSettings.PriorPairs"/> labelled pairs.</param>
    /// <param name="labels">The pairs judged.</param>
    /// <param name="settings">How labels are weighed; by default only m is learned.</param>
    public static LinkageModel TrainFromLabels(
        RecordTable table,
        LinkageModel model,
        IReadOnlyList<LabelledPair> labels,
        LabelSettings? settings = null
    ) => LabelEstimates.Of(table, model, labels, settings ?? new());

    /// <summary>The pairs that blocking finds whose match weight is at or above a threshold.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">A trained model.</param>
    /// <param name="threshold">Match weight in bits; the model's <see cref="LinkageModel.KeepWeight"/> when not given.</param>
    /// <param name="options">Workers and cancellation.</param>
    public static ScoreResult Score(
        RecordTable table,
        LinkageModel model,
        double? threshold = null,
        LinkOptions? options = null
    ) => Scorer.Score(table, model, threshold ?? model.KeepWeight, options ?? new());

    /// <summary>The weights of given pairs, whether or not blocking finds them.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">A trained model.</param>
    /// <param name="pairs">Record numbers.</param>
    public static IReadOnlyList<ScoredPair> Weigh(
        RecordTable table,
        LinkageModel model,
        IEnumerable<(int Left, int Right)> pairs
    )
    {
        var plan = new ComparisonPlan(table, model.Comparisons);
        var weights = new PatternWeights(plan, model);
        var comparer = new PairComparer(plan);
        var weighed = new List<ScoredPair>();
        foreach (var (one, other) in pairs)
        {
            var (left, right) = one < other ? (one, other) : (other, one);
            var pattern = comparer.Pattern(left, right);
            weighed.Add(new(left, right, weights.OfPair(pattern, left, right), pattern));
        }
        return weighed;
    }

    /// <summary>The level, by its place in each comparison, that a pattern stands for.</summary>
    /// <param name="model">The model the pattern came from.</param>
    /// <param name="pattern">From a scored pair.</param>
    public static IReadOnlyList<int> LevelsOf(LinkageModel model, long pattern)
    {
        var levels = new int[model.Comparisons.Count];
        for (var c = 0; c < levels.Length; c++)
        {
            var count = model.Comparisons[c].Levels.Count;
            levels[c] = (int)(pattern % count);
            pattern /= count;
        }
        return levels;
    }
}
