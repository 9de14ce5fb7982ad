using System.Numerics;

namespace Hearth.Linkage.Internals;

/// <summary>Where a cache keeps a pair of values: one place for each pair, shared by pairs that fall on it.</summary>
internal readonly struct PairPlaces(int distinct, int most)
{
    private readonly int shift = 64 - BitOperations.Log2((uint)Count(distinct, most));

    /// <summary>How many places serve so many values: a power of two from 16 to a limit, enough for every pair when there are few.</summary>
    public static int Count(int distinct, int most) =>
        (int)
            Math.Clamp(
                BitOperations.RoundUpToPowerOf2((ulong)(distinct + 1L) * (ulong)(distinct + 1L)),
                16UL,
                (ulong)most
            );

    /// <summary>The same for both orders, and never 0, so that an empty place is nobody’s.</summary>
    public static ulong Key(int left, int right) =>
        left < right
            ? ((ulong)(uint)(left + 2) << 32) | (uint)(right + 2)
            : ((ulong)(uint)(right + 2) << 32) | (uint)(left + 2);

    public int Of(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> shift);
}
