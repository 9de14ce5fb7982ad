using System.Buffers;
using Hearth.Linkage.Block;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>One blocking rule's keys over a table, and the records of each key together.</summary>
internal sealed class RuleBlocks
{
    private const long PairsPerChunk = 1 << 16;
    private int[] keys;
    private int[] order;
    private int[] starts;

    private RuleBlocks(string name, int[] keys, int distinct)
    {
        Name = name;
        this.keys = keys;
        (order, starts) = CountingSort.By(keys, distinct);
    }

    /// <summary>Per record, −1 where it meets nobody.</summary>
    public int[] Keys => keys;

    /// <summary>Lets the keys of a rule on one side's columns go: whoever needs them has copied them.</summary>
    public void LetKeysGo()
    {
        if (Against is null)
            keys = [];
    }

    public string Name { get; }

    /// <summary>For a rule that compares different columns: the other side's keys, numbered alike.</summary>
    public RuleBlocks? Against { get; private init; }

    public IReadOnlyList<OversizedBlock> Oversized { get; private init; } = [];

    public int LargestBlock { get; private init; }

    public static RuleBlocks Build(RecordTable table, BlockingRule rule, int maxBlock)
    {
        var keyed = KeyNumbers.Of(table, rule);
        var limit = rule.MaxBlock ?? maxBlock;
        var oversized = new List<OversizedBlock>();
        var sizes = Sizes(keyed.Keys, keyed.Distinct);
        var largest = LeaveOutOversized(table, rule, keyed, sizes, limit, oversized);
        // Most keys are of one record alone, which meets nobody: without them what is kept is far less.
        var distinct = keyed.Against is null
            ? LeaveOutAlone(keyed.Keys, sizes.AsSpan(0, keyed.Distinct))
            : keyed.Distinct;
        ArrayPool<int>.Shared.Return(sizes);
        return new RuleBlocks(rule.Name, keyed.Keys, distinct)
        {
            Against = keyed.Against is null ? null : new(rule.Name, keyed.Against, distinct),
            Oversized = oversized,
            LargestBlock = largest,
        };
    }

    /// <summary>Lets the blocks go once they have been gone through.</summary>
    public void LetBlocksGo()
    {
        (order, starts) = ([], []);
        Against?.LetBlocksGo();
    }

    /// <summary>One more than the greatest key.</summary>
    public int Count => starts.Length - 2;

    /// <summary>The records of a key, ascending.</summary>
    public ReadOnlySpan<int> Block(int key) => order.AsSpan(starts[key]..starts[key + 1]);

    /// <summary>Of a rule that compares different columns.</summary>
    public bool Holds(int left, int right) => HoldsOneWay(left, right) || HoldsOneWay(right, left);

    public bool HoldsOneWay(int left, int right) =>
        keys[left] == Against!.keys[right] && keys[left] >= 0;

    /// <summary>Runs of blocks with about equal numbers of pairs.</summary>
    public IEnumerable<(int From, int To)> Chunks()
    {
        var from = 0;
        long pairs = 0;
        for (var key = 0; key < starts.Length - 2; key++)
        {
            pairs += PairsOf(key);
            if (pairs < PairsPerChunk)
                continue;
            yield return (from, key + 1);
            (from, pairs) = (key + 1, 0);
        }
        if (pairs > 0)
            yield return (from, starts.Length - 2);
    }

    private long PairsOf(int key)
    {
        long size = starts[key + 1] - starts[key];
        return Against is null
            ? size * (size - 1) / 2
            : size * (Against.starts[key + 1] - Against.starts[key]);
    }

    private static int LeaveOutOversized(
        RecordTable table,
        BlockingRule rule,
        KeyNumbers keyed,
        int[] sizes,
        int limit,
        List<OversizedBlock> oversized
    )
    {
        var others = keyed.Against is null ? sizes : Sizes(keyed.Against, keyed.Distinct);
        var (largest, any) = (0, false);
        for (var key = 0; key < keyed.Distinct; key++)
        {
            var size = Math.Max(sizes[key], others[key]);
            any |= size > limit;
            if (size <= limit)
                largest = Math.Max(largest, size);
        }
        if (!any)
            return largest;

        for (var record = 0; record < keyed.Keys.Length; record++)
        {
            var key = keyed.Keys[record];
            if (key >= 0 && sizes[key] > limit && sizes[key] >= 0)
            {
                oversized.Add(new(rule.Name, Shared(table, rule, record), sizes[key]));
                sizes[key] = int.MinValue; // told once
            }
        }
        Drop(keyed.Keys, key => sizes[key] < 0 || others[key] > limit);
        if (keyed.Against is not null)
            Drop(keyed.Against, key => sizes[key] < 0 || others[key] > limit);
        oversized.Sort((a, b) => b.Records.CompareTo(a.Records));
        return largest;
    }

    private static int LeaveOutAlone(int[] keys, Span<int> sizes)
    {
        var count = 0;
        for (var key = 0; key < sizes.Length; key++)
            sizes[key] = sizes[key] > 1 ? count++ : -1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] >= 0)
                keys[i] = sizes[keys[i]];
        }
        return count;
    }

    private static void Drop(int[] keys, Func<int, bool> isOversized)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] >= 0 && isOversized(keys[i]))
                keys[i] = -1;
        }
    }

    private static string Shared(RecordTable table, BlockingRule rule, int record) =>
        string.Join(" | ", rule.Keys.Select(k => table.Display(record, k.Column)));

    /// <summary>In a borrowed array, which may be longer.</summary>
    private static int[] Sizes(int[] keys, int distinct)
    {
        var sizes = ArrayPool<int>.Shared.Rent(distinct);
        sizes.AsSpan(0, distinct).Clear();
        foreach (var key in keys)
        {
            if (key >= 0)
                sizes[key]++;
        }
        return sizes;
    }
}
