using System.Buffers;

namespace Hearth.Linkage.Internals;

/// <summary>Numbers the distinct pairs of two numberings of the same records.</summary>
internal static class PairNumbers
{
    /// <summary>
    /// By sorting on one and, within each of its groups, marking what of the other has been met: no
    /// hashing. −1 where either is negative.
    /// </summary>
    public static (int[] Numbers, int Distinct) Of(
        int[] one,
        int oneDistinct,
        int[] other,
        int otherDistinct
    )
    {
        // What is marked should be the smaller: it is gone to at random.
        if (otherDistinct > oneDistinct)
            (one, oneDistinct, other, otherDistinct) = (other, otherDistinct, one, oneDistinct);
        var (order, starts) = CountingSort.Borrowed(one, oneDistinct);
        var numbers = new int[one.Length];
        numbers.AsSpan().Fill(-1);
        // For each number of the other: the last group that met it, above, and the pair's number, below.
        var met = ArrayPool<ulong>.Shared.Rent(otherDistinct);
        met.AsSpan(0, otherDistinct).Clear();
        var count = 0;
        for (var group = 0; group < oneDistinct; group++)
        {
            var mark = (ulong)(group + 1) << 32;
            foreach (var record in order.AsSpan(starts[group]..starts[group + 1]))
            {
                var second = other[record];
                if (second < 0)
                    continue;
                ref var last = ref met[second];
                if ((last & 0xFFFFFFFF_00000000) != mark)
                    last = mark | (uint)count++;
                numbers[record] = (int)(uint)last;
            }
        }
        CountingSort.Return(order, starts);
        ArrayPool<ulong>.Shared.Return(met);
        return (numbers, count);
    }
}
