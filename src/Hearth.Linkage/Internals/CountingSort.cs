using System.Buffers;

namespace Hearth.Linkage.Internals;

internal static class CountingSort
{
    /// <summary>Record numbers by key, ascending within a key; key k has order[starts[k]..starts[k + 1]]. Negative keys are left out.</summary>
    public static (int[] Order, int[] Starts) By(int[] keys, int distinct)
    {
        var starts = new int[distinct + 2];
        var order = new int[Count(keys, starts.AsSpan())];
        Place(keys, starts, order);
        return (order, starts);
    }

    /// <summary>As <see cref="By"/> in borrowed arrays, which may be longer; give them back with <see cref="Return"/>.</summary>
    public static (int[] Order, int[] Starts) Borrowed(int[] keys, int distinct)
    {
        var starts = ArrayPool<int>.Shared.Rent(distinct + 2);
        var used = starts.AsSpan(0, distinct + 2);
        used.Clear();
        var order = ArrayPool<int>.Shared.Rent(Math.Max(1, Count(keys, used)));
        Place(keys, used, order);
        return (order, starts);
    }

    public static void Return(int[] order, int[] starts)
    {
        ArrayPool<int>.Shared.Return(order);
        ArrayPool<int>.Shared.Return(starts);
    }

    // Starts stand one place late while records are put down, and each moves to where it belongs as its key fills.
    private static int Count(int[] keys, Span<int> starts)
    {
        foreach (var key in keys)
        {
            if (key >= 0)
                starts[key + 2]++;
        }
        for (var k = 2; k < starts.Length; k++)
            starts[k] += starts[k - 1];
        return starts[^1];
    }

    private static void Place(int[] keys, Span<int> starts, int[] order)
    {
        for (var record = 0; record < keys.Length; record++)
        {
            if (keys[record] >= 0)
                order[starts[keys[record] + 1]++] = record;
        }
    }
}
