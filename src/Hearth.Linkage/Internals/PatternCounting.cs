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
            () => new Worker(plan),
            (worker, chunk) =>
            {
                var batch = worker.Batch();
                index.Visit(chunk, ref batch);
                batch.Flush();
            }
        );
        return PatternCounts.Sum([.. states.Select(s => s.Counts)]);
    }

    internal sealed class Worker(ComparisonPlan plan)
    {
        private readonly PairComparer comparer = new(plan);
        private readonly long[] patterns = new long[PairBuffer.Size];

        public PatternCounts Counts { get; } = new(plan.Patterns);

        public PairBatch<Counter> Batch() => new(comparer.Buffer, new Counter(this));

        public void Count(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
        {
            comparer.Patterns(left, right, patterns);
            foreach (var pattern in patterns.AsSpan(0, left.Length))
                Counts.Add(pattern);
        }
    }

    internal readonly struct Counter(Worker worker) : IPairBatchTaker
    {
        public void Take(ReadOnlySpan<int> left, ReadOnlySpan<int> right) =>
            worker.Count(left, right);
    }
}
