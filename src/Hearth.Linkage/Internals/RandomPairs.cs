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
        var pieces = every ? records : Pieces(wanted);
        var states = Parallelly.Run(
            pieces,
            options,
            () => new PatternCounting.Worker(plan),
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
        var batch = worker.Batch();
        for (var right = left + 1; right < records; right++)
        {
            if (sources is null || sources[left] != sources[right])
                batch.Visit(left, right);
        }
        batch.Flush();
    }

    /// <summary>The pairs that are drawn, in the order of their pieces; of every pair when there are few.</summary>
    public static void Draw(int records, ulong seed, long wanted, Action<int, int> take)
    {
        if ((long)records * (records - 1) / 2 <= wanted)
        {
            for (var left = 0; left < records; left++)
            {
                for (var right = left + 1; right < records; right++)
                    take(left, right);
            }
            return;
        }
        for (var piece = 0; piece < Pieces(wanted); piece++)
        {
            var random = Of(seed, piece);
            for (var draw = DrawsOf(piece, wanted); draw > 0; draw--)
            {
                var (left, right) = (random.Below(records), random.Below(records));
                if (left != right)
                    take(left, right);
            }
        }
    }

    private static int Pieces(long wanted) => (int)((wanted + PerPiece - 1) / PerPiece);

    private static int DrawsOf(int piece, long wanted) =>
        (int)Math.Min(PerPiece, wanted - ((long)piece * PerPiece));

    private static SplitMix Of(ulong seed, int piece) =>
        new(seed + ((ulong)piece * 0xD1B54A32D192ED03UL));

    private static void Drawn(
        PatternCounting.Worker worker,
        int[]? sources,
        ulong seed,
        int piece,
        int records,
        long wanted
    )
    {
        var random = Of(seed, piece);
        var draws = DrawsOf(piece, wanted);
        var batch = worker.Batch();
        for (var draw = 0; draw < draws; draw++)
        {
            var left = random.Below(records);
            var right = random.Below(records);
            if (left == right || (sources is not null && sources[left] == sources[right]))
                continue;
            batch.Visit(left, right);
        }
        batch.Flush();
    }
}
