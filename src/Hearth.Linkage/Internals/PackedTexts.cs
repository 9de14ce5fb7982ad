using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A column's values of at most eight characters below 256, each in one machine word: first character
/// lowest, zeros behind. Other values have length 0 here and are for the plain measures.
/// </summary>
internal sealed class PackedTexts
{
    public const int Most = 8;

    private PackedTexts(ulong[] words, byte[] lengths)
    {
        Words = words;
        Lengths = lengths;
    }

    public ulong[] Words { get; }

    public byte[] Lengths { get; }

    public static PackedTexts Of(Column column) =>
        column.Derived(
            "packed",
            static c =>
            {
                var words = new ulong[c.Distinct];
                var lengths = new byte[c.Distinct];
                for (var code = 0; code < words.Length; code++)
                {
                    if (TryPack(c.Text(code), out words[code]))
                        lengths[code] = (byte)c.Text(code).Length;
                }
                return new PackedTexts(words, lengths);
            }
        );

    public static bool TryPack(string text, out ulong word)
    {
        word = 0;
        if (text.Length is 0 or > Most)
            return false;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] > 255)
            {
                word = 0;
                return false;
            }
            word = (word << 8) | text[i];
        }
        return true;
    }
}
