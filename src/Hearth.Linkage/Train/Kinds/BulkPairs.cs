using Hearth.Linkage.Block;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Train;

/// <summary>
/// Patterns of pairs that are no candidates, from a random draw: what the kinds would look like if only
/// candidates were seen is not what they are, for a candidate has always agreed on something.
/// </summary>
internal static class BulkPairs
{
    private const int Draws = 400_000;
    private const int PerPiece = 1 << 13;

    /// <summary>Counts by pattern, and how many pairs each stands for.</summary>
    public static ((long Pattern, long Count)[] Counts, double Each) Draw(
        RecordTable table,
        ComparisonPlan plan,
        LinkageModel model,
        int[]? sources,
        double pairs,
        LinkOptions options
    )
    {
        var rules = new RuleMeetings[model.BlockingRules.Count];
        Parallelly.Run(
            rules.Length,
            options,
            () => (object?)null,
            (_, r) => rules[r] = new(table, model.BlockingRules[r], model.MaxBlock)
        );
        var states = Parallelly.Run(
            (Draws + PerPiece - 1) / PerPiece,
            options,
            () => (Comparer: new PairComparer(plan), Counts: new PatternCounts(plan.Patterns)),
            (worker, piece) =>
            {
                var random = new SplitMix(
                    model.Training.Seed + 77 + ((ulong)piece * 0xD1B54A32D192ED03UL)
                );
                for (var draw = 0; draw < PerPiece; draw++)
                {
                    var one = random.Below(table.Count);
                    var other = random.Below(table.Count);
                    if (one == other || (sources is not null && sources[one] == sources[other]))
                        continue;
                    var (left, right) = one < other ? (one, other) : (other, one);
                    if (!Array.Exists(rules, r => r.Holds(left, right)))
                        worker.Counts.Add(worker.Comparer.Pattern(left, right));
                }
            }
        );
        var counts = PatternCounts.Sum([.. states.Select(s => s.Counts)]);
        var drawn = counts.Sum(c => (double)c.Count);
        return (counts, drawn == 0 ? 0 : pairs / drawn);
    }
}
