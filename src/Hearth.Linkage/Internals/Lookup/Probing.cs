using Hearth.Linkage.Lookup;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Internals.Lookup;

/// <summary>
/// Weighs a newcomer against its candidates by way of a small table of them alone, whose values keep
/// the frequencies they have in the large one: so any comparison works, and one way only.
/// </summary>
internal sealed class Probing(RecordTable table, LinkageModel model)
{
    // The newcomer meets each value once: there is little to remember.
    private const int Remembered = 1 << 10;
    private readonly double prior = ScoredPair.ToWeight(model.Prior);
    private readonly double[][] weights =
    [
        .. model.Comparisons.Select(c => c.Levels.Select(l => Math.Log2(l.BayesFactor)).ToArray()),
    ];
    private readonly string[] columns =
    [
        .. model
            .Comparisons.SelectMany(c =>
                c.Columns.Concat(
                    c.Levels.Where(l => l.TermFrequency is not null)
                        .Select(l => l.TermFrequency!.Column)
                )
            )
            .Distinct(StringComparer.Ordinal),
    ];

    public List<FoundRecord> Weigh(Probe probe, List<int> candidates, double threshold)
    {
        var found = new List<FoundRecord>();
        if (candidates.Count == 0)
            return found;
        var small = new RecordTable(
            candidates.Count + 1,
            [.. columns.Select(c => Small(table[c], probe.Cell(c), candidates))]
        );
        var plan = new ComparisonPlan(small, model.Comparisons, Remembered);
        var frequencies = model
            .Comparisons.Select(c =>
                c.Levels.Select(l => FrequencyWeights.For(small, c, l)).ToArray()
            )
            .ToArray();
        var comparer = new PairComparer(plan);
        Span<long> patterns = stackalloc long[PairBuffer.Size];
        Span<int> newcomer = stackalloc int[PairBuffer.Size];
        Span<int> others = stackalloc int[PairBuffer.Size];
        newcomer.Clear();
        for (var first = 0; first < candidates.Count; first += PairBuffer.Size)
        {
            var count = Math.Min(PairBuffer.Size, candidates.Count - first);
            for (var i = 0; i < count; i++)
                others[i] = first + i + 1;
            comparer.Patterns(newcomer[..count], others[..count], patterns);
            for (var i = 0; i < count; i++)
            {
                var weight = Weight(plan, patterns[i], others[i], frequencies);
                if (weight >= threshold)
                    found.Add(new(candidates[first + i], weight, patterns[i]));
            }
        }
        found.Sort(StrongestFirst);
        return found;
    }

    private double Weight(
        ComparisonPlan plan,
        long pattern,
        int record,
        FrequencyWeights?[][] frequencies
    )
    {
        var weight = prior;
        for (var c = 0; c < weights.Length; c++)
        {
            var level = plan.LevelOf(pattern, c);
            weight += weights[c][level] + (frequencies[c][level]?.Of(0, record) ?? 0);
        }
        return weight;
    }

    private static Column Small(Column large, Cell newcomer, List<int> candidates)
    {
        var builder = new ColumnBuilder(large.Spec);
        var codes = new int[candidates.Count + 1];
        var counts = new List<int>();
        // The newcomer's value counts as often as the table has it, which may be never.
        codes[0] = builder.Code(newcomer);
        if (codes[0] >= 0)
            counts.Add(0);
        var known = new Dictionary<int, int>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var code = large.CodesArray[candidates[i]];
            if (code < 0)
            {
                codes[i + 1] = -1;
                continue;
            }
            if (!known.TryGetValue(code, out var small))
            {
                known[code] = small = builder.Code(large.CellOf(code));
                if (small == counts.Count)
                    counts.Add(0);
                counts[small] = large.Counts[code];
            }
            codes[i + 1] = small;
        }
        if (
            codes[0] >= 0
            && counts[codes[0]] == 0
            && large.CodeOf(newcomer) is var held
            && held >= 0
        )
            counts[codes[0]] = large.Counts[held];
        return builder.Build(codes).Counted([.. counts], large.Known);
    }

    private static int StrongestFirst(FoundRecord one, FoundRecord other)
    {
        var order = other.Weight.CompareTo(one.Weight);
        return order == 0 ? one.Record.CompareTo(other.Record) : order;
    }
}
