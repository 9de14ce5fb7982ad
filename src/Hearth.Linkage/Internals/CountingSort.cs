namespace Hearth.Linkage.Internals;

internal static class CountingSort
{
    /// <summary>Record numbers by key, ascending within a key; key k has order[starts[k]..starts[k + 1]]. Negative keys are left out.</summary>
    public static (int[] Order, int[] Starts) By(int[] keys, int distinct)
    {
        var starts = new int[distinct + 1];
        foreach (var key in keys)
        {
            if (key >= 0)
                starts[key + 1]++;
        }
        for (var k = 0; k < distinct; k++)
            starts[k + 1] += starts[k];
        var order = new int[starts[distinct]];
        var next = starts.AsSpan(0, distinct).ToArray();
        for (var record = 0; record < keys.Length; record++)
        {
            if (keys[record] >= 0)
                order[next[keys[record]]++] = record;
        }
        return (order, starts);
    }
}
