using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Train;

/// <summary>
/// Expectation maximisation over the patterns of candidate pairs. The first so many patterns are of candidates, the rest of a draw of
/// all other pairs. Strangers are not learned: how many
/// of all pairs have a pattern by chance is known from u, and what is above that has to be explained
/// by the kinds.
/// </summary>
internal sealed class KindLearning
{
    private readonly IReadOnlyList<KindSeed> seeds;
    private readonly (long Pattern, double Count)[] counts;
    private readonly byte[] levels;
    private readonly double[] byChance;
    private readonly bool[][] isNull;
    private readonly int width;
    private readonly int candidates;
    private readonly LinkOptions options;
    private readonly Dictionary<KindTable, int> tables = [];

    public KindLearning(
        ComparisonPlan plan,
        LinkageModel model,
        IReadOnlyList<KindSeed> seeds,
        (long Pattern, double Count)[] counts,
        int candidates,
        double allPairs,
        LinkOptions options
    )
    {
        this.seeds = seeds;
        this.counts = counts;
        this.options = options;
        this.candidates = candidates;
        width = model.Comparisons.Count;
        isNull = [.. model.Comparisons.Select(c => c.Levels.Select(l => l.IsNull).ToArray())];
        levels = new byte[counts.Length * width];
        byChance = new double[counts.Length];
        for (var p = 0; p < counts.Length; p++)
        {
            byChance[p] = allPairs;
            for (var c = 0; c < width; c++)
            {
                var level = plan.LevelOf(counts[p].Pattern, c);
                levels[(p * width) + c] = (byte)level;
                var held = model.Comparisons[c].Levels[level];
                byChance[p] *= held.IsNull ? 1 : Math.Max(held.U ?? 1, 1e-12);
            }
        }
        foreach (var table in seeds.SelectMany(s => s.Tables).Where(t => t.Learned))
            tables.TryAdd(table, tables.Count);
    }

    public void Run(int iterations)
    {
        for (var i = 0; i < iterations; i++)
            Iterate();
    }

    private const int Piece = 1 << 12;

    private void Iterate()
    {
        var pieces = (counts.Length + Piece - 1) / Piece;
        // One tally a piece, added in order: the same sums however many workers.
        var tallies = new Tally[pieces];
        Parallelly.Run(
            pieces,
            options,
            () => (object?)null,
            (_, piece) => tallies[piece] = Expect(piece)
        );
        var total = new Tally(seeds.Count, tables.Keys, isNull);
        foreach (var tally in tallies)
            total.Add(tally);
        for (var k = 0; k < seeds.Count; k++)
            seeds[k].Take(Math.Max(total.Pairs[k], 1e-6));
        foreach (var (table, place) in tables)
            table.Learn(total.Levels[place], isNull[table.Comparison]);
    }

    private Tally Expect(int piece)
    {
        var tally = new Tally(seeds.Count, tables.Keys, isNull);
        var expected = new double[seeds.Count];
        var last = Math.Min(counts.Length, (piece + 1) * Piece);
        for (var p = piece * Piece; p < last; p++)
        {
            var row = levels.AsSpan(p * width, width);
            var all = byChance[p];
            for (var k = 0; k < expected.Length; k++)
                all += expected[k] = p < candidates || seeds[k].IsCommon ? Of(seeds[k], row) : 0;
            for (var k = 0; k < expected.Length; k++)
            {
                var share = counts[p].Count * expected[k] / all;
                tally.Pairs[k] += share;
                for (var c = 0; c < width; c++)
                {
                    if (tables.TryGetValue(seeds[k].Tables[c], out var place))
                        tally.Levels[place][row[c]] += share;
                }
            }
        }
        return tally;
    }

    private double Of(KindSeed seed, ReadOnlySpan<byte> row)
    {
        var expected = seed.Pairs;
        for (var c = 0; c < row.Length; c++)
        {
            if (!isNull[c][row[c]])
                expected *= seed.Tables[c].Levels[row[c]];
        }
        return expected;
    }

    private sealed class Tally(int kinds, IEnumerable<KindTable> tables, bool[][] isNull)
    {
        public double[] Pairs { get; } = new double[kinds];

        public double[][] Levels { get; } =
        [.. tables.Select(t => new double[isNull[t.Comparison].Length])];

        public void Add(Tally other)
        {
            for (var k = 0; k < Pairs.Length; k++)
                Pairs[k] += other.Pairs[k];
            for (var t = 0; t < Levels.Length; t++)
            {
                for (var l = 0; l < Levels[t].Length; l++)
                    Levels[t][l] += other.Levels[t][l];
            }
        }
    }
}
