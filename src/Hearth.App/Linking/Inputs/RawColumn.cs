using System.Runtime.InteropServices;

namespace Hearth.App.Linking.Inputs;

/// <summary>One column as a file gives it: each distinct value once, and a code per row; −1 is empty.</summary>
public sealed class RawColumn(string name)
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<int> codes = [];
    private readonly List<string> values = [];

    public string Name => name;

    public IReadOnlyList<string> Values => values;

    public ReadOnlySpan<int> Codes => CollectionsMarshal.AsSpan(codes);

    public int Count => codes.Count;

    public string? this[int row] => codes[row] is >= 0 and var code ? values[code] : null;

    public void Add(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.IsEmpty)
        {
            codes.Add(-1);
            return;
        }
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, value, out var seen);
        if (!seen)
        {
            code = values.Count;
            values.Add(value.ToString());
        }
        codes.Add(code);
    }
}
