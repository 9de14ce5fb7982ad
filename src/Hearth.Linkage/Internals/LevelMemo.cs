namespace Hearth.Linkage.Internals;

/// <summary>
/// The level of two values of one comparison, remembered: always for equal values, and for unequal
/// ones in a cache where each pair of values has one place and the later comer takes it.
/// </summary>
internal sealed class LevelMemo(PairTest[] tests, int distinct, int most = 1 << 15)
{
    private const byte Unknown = 255;
    private readonly byte[] ofEqual = Filled(distinct + 1);
    private readonly PairPlaces places = new(distinct, most);
    private readonly ulong[] pairs = new ulong[PairPlaces.Count(distinct, most)];
    private readonly byte[] ofPair = Filled(PairPlaces.Count(distinct, most));

    public int Level(int left, int right)
    {
        if (left == right)
        {
            ref var equal = ref ofEqual[left + 1];
            if (equal == Unknown)
                equal = Work(left, right);
            return equal;
        }
        var pair = PairPlaces.Key(left, right);
        var place = places.Of(pair);
        if (pairs[place] == pair && ofPair[place] != Unknown)
            return ofPair[place];
        pairs[place] = pair;
        return ofPair[place] = Work(left, right);
    }

    private byte Work(int left, int right)
    {
        for (var level = 0; level < tests.Length; level++)
        {
            if (tests[level](left, right))
                return (byte)level;
        }
        throw new InvalidOperationException("The last level did not hold");
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill(Unknown);
        return bytes;
    }
}
