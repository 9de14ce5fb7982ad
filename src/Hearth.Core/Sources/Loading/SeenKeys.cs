namespace Hearth.Core.Sources.Loading;

/// <summary>
/// Whether a key may have come before in this load: a bit per hash, so "no" is sure and "yes" is to be looked up. Spares
/// the first load of a source a look-up for each row, in four megabytes whatever the size of the file.
/// </summary>
internal sealed class SeenKeys
{
    private const int Bits = 25;
    private readonly ulong[] words = new ulong[1 << (Bits - 6)];

    /// <summary>True when the key is surely new; from now on it is not.</summary>
    public bool IsNew(string key)
    {
        var bit = string.GetHashCode(key.AsSpan()) & ((1 << Bits) - 1);
        var mask = 1UL << (bit & 63);
        if ((words[bit >> 6] & mask) != 0)
            return false;
        words[bit >> 6] |= mask;
        return true;
    }
}
