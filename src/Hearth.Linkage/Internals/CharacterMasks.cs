namespace Hearth.Linkage.Internals;

/// <summary>
/// For each character the bit positions where a string of at most 64 characters holds it: the table
/// that bit-parallel string measures read. One per thread; only entries of the last string are cleared.
/// </summary>
internal sealed class CharacterMasks
{
    [ThreadStatic]
    private static CharacterMasks? ofThread;

    private readonly ulong[] ascii = new ulong[128];
    private readonly Dictionary<char, ulong> other = [];
    private string last = "";

    public static CharacterMasks Of(string text)
    {
        var masks = ofThread ??= new CharacterMasks();
        masks.Load(text);
        return masks;
    }

    public ulong this[char c] => c < 128 ? ascii[c] : other.GetValueOrDefault(c);

    private void Load(string text)
    {
        if (ReferenceEquals(text, last))
            return;
        foreach (var c in last)
        {
            if (c < 128)
                ascii[c] = 0;
        }
        if (other.Count > 0)
            other.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var bit = 1UL << i;
            if (text[i] < 128)
                ascii[text[i]] |= bit;
            else
                other[text[i]] = other.GetValueOrDefault(text[i]) | bit;
        }
        last = text;
    }
}
