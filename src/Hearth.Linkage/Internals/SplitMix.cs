namespace Hearth.Linkage.Internals;

/// <summary>SplitMix64 (Steele, Lea and Flood, 2014): small, fast and the same on every machine.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);
}
