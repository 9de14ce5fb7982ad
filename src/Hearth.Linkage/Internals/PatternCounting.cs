using Hearth.Linkage.Block;

namespace Hearth.Linkage.Internals;

/// <summary>Counts the patterns of the pairs of some blocking rules.</summary>
internal static class PatternCounting
{
    public static (long Pattern, long Count)[] Of(
        ComparisonPlan plan,
        BlockIndex index,
        LinkOptions options
    )
    {
        var states = Parallelly.Run(
            index.Chunks.Length,
            options,
            () => new Worker(new PairComparer(plan), new PatternCounts(plan.Patterns)),
            (worker, chunk) =>
            {
                var counter = new Counter(worker);
                index.Visit(chunk, ref counter);
            }
        );
        return PatternCounts.Sum([.. states.Select(s => s.Counts)]);
    }

    internal sealed record Worker(PairComparer Comparer, PatternCounts Counts);

    private readonly struct Counter(Worker worker) : IPairVisitor
    {
        public void Visit(int left, int right) =>
            worker.Counts.Add(worker.Comparer.Pattern(left, right));
    }
}
