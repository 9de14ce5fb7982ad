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
        return rule.Against is null ? OneSided(table, rule) : TwoSided(table, rule);
    }

    private static KeyNumbers OneSided(RecordTable table, BlockingRule rule)
    {
        var (keys, distinct) = Part(table, rule.Keys[0]);
        foreach (var key in rule.Keys.Skip(1))
        {
            var (next, nextDistinct) = Part(table, key);
            (keys, distinct) = PairNumbers.Of(keys, distinct, next, nextDistinct);
        }
        // Keys are changed by who asked for them, a column's codes by nobody.
        return new(rule.Keys.Count == 1 ? [.. keys] : keys, null, distinct);
    }

    private static (int[] Keys, int Distinct) Part(RecordTable table, BlockingKey key)
    {
        var column = table[key.Column];
        if (key.Form == KeyForm.Whole)
            return (column.CodesArray, column.Distinct);
        // Whoever asks first works it out: several rules take the same form of a column.
        var forms = column.Derived(
            $"key-{key.Form}-{key.Length}",
            c => new Forms(DerivedValues.Of(c, value => KeyForms.Of(value, key)))
        );
        return (Mapped(column.CodesArray, forms.OfCode), forms.Distinct);
    }

    private static KeyNumbers TwoSided(RecordTable table, BlockingRule rule)
    {
        int[]? keys = null;
        int[]? others = null;
        var distinct = 0;
        for (var part = 0; part < rule.Keys.Count; part++)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            var next = Part(table, rule.Keys[part], numbers);
            var nextOther = Part(table, rule.Against![part], numbers);
            if (keys is null)
            {
                (keys, others, distinct) = (next, nextOther, numbers.Count);
                continue;
            }
            var seen = new Dictionary<long, int>(table.Count);
            keys = Combine(keys, next, seen);
            others = Combine(others!, nextOther, seen);
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
        return Mapped(column.CodesArray, ofCode);
    }

    private static int[] Mapped(int[] codes, int[] ofCode)
    {
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

    private sealed class Forms(int[] ofCode)
    {
        public int[] OfCode { get; } = ofCode;

        public int Distinct { get; } = ofCode.Length == 0 ? 0 : ofCode.Max() + 1;
    }
}
