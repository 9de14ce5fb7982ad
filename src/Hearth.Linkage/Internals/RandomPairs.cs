namespace Hearth.Linkage.Internals;

/// <summary>Patterns of pairs drawn at random, or of every pair when there are few.</summary>
internal static class RandomPairs
{
    private const int PerPiece = 1 << 15;

    public static (long Pattern, long Count)[] Count(
        ComparisonPlan plan,
        int[]? sources,
        ulong seed,
        long wanted,
        LinkOptions options
    )
    {
        var records = plan.Table.Count;
        var all = (long)records * (records - 1) / 2;
        var every = all <= wanted;
        var pieces = every ? records : (int)((wanted + PerPiece - 1) / PerPiece);
        var states = Parallelly.Run(
            pieces,
            options,
            () =>
                new PatternCounting.Worker(
                    new PairComparer(plan),
                    new PatternCounts(plan.Patterns)
                ),
            (worker, piece) =>
            {
                if (every)
                    EveryPairOf(worker, sources, piece, records);
                else
                    Drawn(worker, sources, seed, piece, records, wanted);
            }
        );
        return PatternCounts.Sum([.. states.Select(s => s.Counts)]);
    }

    private static void EveryPairOf(
        PatternCounting.Worker worker,
        int[]? sources,
        int left,
        int records
    )
    {
        for (var right = left + 1; right < records; right++)
        {
            if (sources is null || sources[left] != sources[right])
                worker.Counts.Add(worker.Comparer.Pattern(left, right));
        }
    }

    private static void Drawn(
        PatternCounting.Worker worker,
        int[]? sources,
        ulong seed,
        int piece,
        int records,
        long wanted
    )
    {
        var random = new SplitMix(seed + ((ulong)piece * 0xD1B54A32D192ED03UL));
        var draws = (int)Math.Min(PerPiece, wanted - ((long)piece * PerPiece));
        for (var draw = 0; draw < draws; draw++)
        {
            var left = random.Below(records);
            var right = random.Below(records);
            if (left == right || (sources is not null && sources[left] == sources[right]))
                continue;
            worker.Counts.Add(worker.Comparer.Pattern(left, right));
        }
    }
}
