using System.Runtime.InteropServices;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>Numbers one column's values in the order they come, each distinct value held once.</summary>
internal sealed class ColumnBuilder(ColumnSpec spec)
{
    private readonly List<int> codes = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];
    private readonly List<double> numbers = [];
    private readonly List<int[]> members = [];
    private readonly Dictionary<string, int> memberNumbers = new(StringComparer.Ordinal);

    public void Add(Cell cell) => codes.Add(Code(cell));

    /// <summary>The code of a value, without adding a record; −1 for null and for what the column's kind cannot read.</summary>
    public int Code(Cell cell)
    {
        var read = cell.IsNull ? cell : cell.Read(spec.Kind);
        return read.IsNull ? -1 : Encode(read);
    }

    public Column Build() => Build([.. codes]);

    public Column Build(int[] ofRecord) =>
        new(spec, ofRecord, [.. keys], [.. numbers], [.. members]);

    private int Encode(Cell cell)
    {
        var (key, number, set) = cell.As(spec.Kind, spec.Name);
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out var seen);
        if (seen)
            return code;
        code = keys.Count;
        keys.Add(key);
        if (spec.Kind is ColumnKind.Date or ColumnKind.Number)
            numbers.Add(number);
        if (set is not null)
            members.Add(Numbered(set));
        return code;
    }

    private int[] Numbered(string[] set)
    {
        var numbered = new int[set.Length];
        for (var i = 0; i < set.Length; i++)
        {
            if (!memberNumbers.TryGetValue(set[i], out numbered[i]))
                memberNumbers[set[i]] = numbered[i] = memberNumbers.Count;
        }
        Array.Sort(numbered);
        return numbered;
    }
}
