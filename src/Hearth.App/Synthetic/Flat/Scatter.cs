using System.Numerics;

namespace Hearth.App.Synthetic.Flat;

/// <summary>
/// A shuffle that needs no memory: a Feistel network over the numbers below a bound, walking on while it leaves them.
/// So the records of a person lie anywhere in the file, and any part of the file can be written alone.
/// </summary>
internal sealed class Scatter
{
    private readonly long bound;
    private readonly ulong seed;
    private readonly int halfBits;
    private readonly ulong half;

    public Scatter(long bound, ulong seed)
    {
        this.bound = bound;
        this.seed = seed;
        halfBits = (BitOperations.Log2((ulong)Math.Max(1, bound - 1)) / 2) + 1;
        half = (1UL << halfBits) - 1;
    }

    public long Of(long place)
    {
        var at = (ulong)place;
        do
        {
            var (left, right) = (at >> halfBits, at & half);
            for (var round = 0UL; round < 4; round++)
                (left, right) = (right, left ^ (Rng.Mix(seed + round, right) & half));
            at = (left << halfBits) | right;
        } while (at >= (ulong)bound);
        return (long)at;
    }
}
