using System.Numerics;
using Hearth.Linkage.Block;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals.Lookup;

/// <summary>
/// The records of one side of a rule in buckets by their key. A bucket may hold several keys: who is
/// really meant is asked of the record.
/// </summary>
internal sealed class RuleLookup
{
    private readonly IReadOnlyList<BlockingKey> asked;
    private readonly FormNumbers.Form[] held;
    private readonly int limit;
    private readonly int shift;
    private readonly int[] order;
    private readonly int[] starts;

    private RuleLookup(
        string name,
        IReadOnlyList<BlockingKey> asked,
        FormNumbers.Form[] held,
        int limit,
        int records
    )
    {
        Name = name;
        this.asked = asked;
        this.held = held;
        this.limit = limit;
        var buckets = (int)Math.Max(16, BitOperations.RoundUpToPowerOf2((uint)records));
        shift = 64 - BitOperations.Log2((uint)buckets);
        var keys = new int[records];
        Parallelly.Ranges(
            records,
            (from, to) =>
            {
                Span<int> numbers = stackalloc int[held.Length];
                for (var record = from; record < to; record++)
                {
                    for (var part = 0; part < numbers.Length; part++)
                        numbers[part] = held[part].OfRecord(record);
                    keys[record] = numbers.Contains(-1) ? -1 : Bucket(numbers);
                }
            }
        );
        (order, starts) = CountingSort.By(keys, buckets);
    }

    public string Name { get; }

    /// <summary>One for a rule on the same columns of both records; two where the sides differ, since either may be the newcomer's.</summary>
    public static IEnumerable<RuleLookup> Of(
        RecordTable table,
        BlockingRule rule,
        int maxBlock,
        FormNumbers forms
    )
    {
        var limit = rule.MaxBlock ?? maxBlock;
        FormNumbers.Form[] Forms(IReadOnlyList<BlockingKey> keys) => [.. keys.Select(forms.Of)];
        yield return new(
            rule.Name,
            rule.Keys,
            Forms(rule.Against ?? rule.Keys),
            limit,
            table.Count
        );
        if (rule.Against is { } against)
            yield return new(rule.Name, against, Forms(rule.Keys), limit, table.Count);
    }

    /// <summary>Adds the records that the rule lets a newcomer meet; false, and none, when they are more than the limit.</summary>
    public bool TryCollect(Probe probe, List<int> candidates)
    {
        Span<int> numbers = stackalloc int[held.Length];
        for (var part = 0; part < numbers.Length; part++)
        {
            var text = probe.Text(asked[part].Column);
            var form = text is null ? null : KeyForms.Of(text, asked[part]);
            if (
                string.IsNullOrEmpty(form)
                || !held[part].Numbers.TryGetValue(form, out numbers[part])
            )
                return true;
        }
        var before = candidates.Count;
        var bucket = Bucket(numbers);
        foreach (var record in order.AsSpan(starts[bucket]..starts[bucket + 1]))
        {
            if (!Holds(record, numbers))
                continue;
            if (candidates.Count - before == limit)
            {
                candidates.RemoveRange(before, candidates.Count - before);
                return false;
            }
            candidates.Add(record);
        }
        return true;
    }

    private bool Holds(int record, ReadOnlySpan<int> numbers)
    {
        for (var part = 0; part < numbers.Length; part++)
        {
            if (held[part].OfRecord(record) != numbers[part])
                return false;
        }
        return true;
    }

    private int Bucket(ReadOnlySpan<int> numbers)
    {
        var hash = 0UL;
        foreach (var number in numbers)
            hash = (hash ^ (uint)number) * 0x9E3779B97F4A7C15UL;
        return (int)(hash >> shift);
    }
}
