using System.Runtime.InteropServices;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// What a comparison sees of each record as one number: the code itself when it looks at one column,
/// else the number of the distinct combination of codes. A comparison's level is then a function of
/// two numbers, and can be remembered by them.
/// </summary>
internal sealed class ValueNumbers
{
    private readonly Dictionary<string, int[]?> codes = new(StringComparer.Ordinal);

    public ValueNumbers(RecordTable table, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
        {
            OfRecord = new int[table.Count];
            Distinct = 1;
        }
        else if (columns.Count == 1)
        {
            OfRecord = table[columns[0]].CodesArray;
            Distinct = table[columns[0]].Distinct;
            codes[columns[0]] = null;
        }
        else
        {
            Combine(table, columns);
        }
    }

    /// <summary>Per record; −1 only where one column is looked at and is null.</summary>
    public int[] OfRecord { get; private set; } = [];

    public int Distinct { get; private set; }

    public Func<int, int> CodesOf(string column)
    {
        var map = codes[column];
        return map is null ? static value => value : value => map[value];
    }

    private void Combine(RecordTable table, IReadOnlyList<string> columns)
    {
        var numbers = table[columns[0]].CodesArray;
        for (var c = 1; c < columns.Count; c++)
        {
            var next = table[columns[c]].CodesArray;
            var combined = new int[table.Count];
            var seen = new Dictionary<(int, int), int>();
            for (var i = 0; i < combined.Length; i++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    seen,
                    (numbers[i], next[i]),
                    out var known
                );
                if (!known)
                    number = seen.Count - 1;
                combined[i] = number;
            }
            numbers = combined;
            Distinct = seen.Count;
        }
        OfRecord = numbers;
        foreach (var column in columns)
        {
            var map = new int[Distinct];
            var held = table[column].CodesArray;
            for (var i = 0; i < numbers.Length; i++)
                map[numbers[i]] = held[i];
            codes[column] = map;
        }
    }
}
