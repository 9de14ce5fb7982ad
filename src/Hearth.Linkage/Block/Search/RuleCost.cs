using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Block;

/// <summary>What a rule costs, worked out from the sizes of its blocks without looking at a pair.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pairs">Pairs of its blocks that are compared, those of one file left out where linking goes across. In a rule of two sides a pair that holds both ways counts twice.</param>
/// <param name="LargestBlock">Records in its largest block that is compared.</param>
/// <param name="LeftOut">Records in blocks that are too large to be compared.</param>
public sealed record RuleCost(BlockingRule Rule, long Pairs, int LargestBlock, long LeftOut)
{
    /// <summary>Of one rule.</summary>
    /// <param name="table">The records.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="maxBlock">Blocks of more records are left out, unless the rule has its own limit.</param>
    /// <param name="acrossColumn">As <see cref="LinkageModel.AcrossColumn"/>.</param>
    public static RuleCost Of(
        RecordTable table,
        BlockingRule rule,
        int maxBlock,
        string? acrossColumn = null
    )
    {
        var keyed = KeyNumbers.Of(table, rule);
        var sources = acrossColumn is null ? null : table[acrossColumn];
        var files = Math.Max(1, sources?.Distinct ?? 1);
        var ours = Sizes(keyed.Keys, keyed.Distinct, sources, files);
        var theirs = keyed.Against is null
            ? ours
            : Sizes(keyed.Against, keyed.Distinct, sources, files);
        var limit = rule.MaxBlock ?? maxBlock;
        long pairs = 0,
            leftOut = 0;
        var largest = 0;
        for (var key = 0; key < keyed.Distinct; key++)
        {
            var one = ours.AsSpan(key * files, files);
            var other = theirs.AsSpan(key * files, files);
            var (size, otherSize) = (Sum(one), Sum(other));
            if (Math.Max(size, otherSize) > limit)
            {
                leftOut += size;
                continue;
            }
            largest = (int)Math.Max(largest, Math.Max(size, otherSize));
            if (keyed.Against is null)
                pairs += sources is null
                    ? size * (size - 1) / 2
                    : (Square(size) - Squares(one)) / 2;
            else
                pairs += (size * otherSize) - (sources is null ? 0 : Products(one, other));
        }
        return new(rule, pairs, largest, leftOut);
    }

    private static int[] Sizes(int[] keys, int distinct, Column? sources, int files)
    {
        var sizes = new int[distinct * files];
        for (var record = 0; record < keys.Length; record++)
        {
            if (keys[record] >= 0)
                sizes[(keys[record] * files) + (sources?.Codes[record] ?? 0)]++;
        }
        return sizes;
    }

    private static long Square(long size) => size * size;

    private static long Sum(ReadOnlySpan<int> sizes)
    {
        long sum = 0;
        foreach (var size in sizes)
            sum += size;
        return sum;
    }

    private static long Squares(ReadOnlySpan<int> sizes) => Products(sizes, sizes);

    private static long Products(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        long sum = 0;
        for (var i = 0; i < one.Length; i++)
            sum += (long)one[i] * other[i];
        return sum;
    }
}
