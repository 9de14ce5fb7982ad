using System.Runtime.InteropServices;
using Hearth.Linkage.Block;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>A blocking rule's key of every record as a number from 0, or −1 when a part is null.</summary>
/// <param name="Keys">Per record.</param>
/// <param name="Against">Per record, the other side's key in the same numbers, when the rule has one.</param>
/// <param name="Distinct">One more than the greatest key.</param>
internal sealed record KeyNumbers(int[] Keys, int[]? Against, int Distinct)
{
    public static KeyNumbers Of(RecordTable table, BlockingRule rule)
    {
        if (rule.Keys.Count == 0)
            throw new ArgumentException($"Blocking rule {rule.Name} has no key");
        if (rule.Against is { } against && against.Count != rule.Keys.Count)
            throw new ArgumentException($"Blocking rule {rule.Name} has sides of unequal length");

        int[]? keys = null;
        int[]? others = null;
        var distinct = 0;
        for (var part = 0; part < rule.Keys.Count; part++)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            var next = Part(table, rule.Keys[part], numbers);
            var nextOther = rule.Against is null ? null : Part(table, rule.Against[part], numbers);
            if (keys is null)
            {
                (keys, others, distinct) = (next, nextOther, numbers.Count);
                continue;
            }
            var seen = new Dictionary<long, int>(table.Count);
            keys = Combine(keys, next, seen);
            others = others is null ? null : Combine(others, nextOther!, seen);
            distinct = seen.Count;
        }
        return new(keys!, others, distinct);
    }

    private static int[] Part(RecordTable table, BlockingKey key, Dictionary<string, int> numbers)
    {
        var column = table[key.Column];
        var ofCode = new int[column.Distinct];
        for (var code = 0; code < ofCode.Length; code++)
        {
            var form = KeyForms.Of(column.Text(code), key);
            if (string.IsNullOrEmpty(form))
            {
                ofCode[code] = -1;
                continue;
            }
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                numbers,
                form,
                out var known
            );
            if (!known)
                number = numbers.Count - 1;
            ofCode[code] = number;
        }
        var codes = column.CodesArray;
        var keys = new int[codes.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = codes[i] < 0 ? -1 : ofCode[codes[i]];
        return keys;
    }

    private static int[] Combine(int[] keys, int[] next, Dictionary<long, int> seen)
    {
        var combined = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] < 0 || next[i] < 0)
            {
                combined[i] = -1;
                continue;
            }
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                seen,
                ((long)keys[i] << 32) | (uint)next[i],
                out var known
            );
            if (!known)
                number = seen.Count - 1;
            combined[i] = number;
        }
        return combined;
    }
}
