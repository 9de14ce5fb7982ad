using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

/// <summary>
/// A column's values of at most eight characters from 1 to 255, each in one machine word: first character
/// lowest, zeros behind. Other values are 0 here and are for the plain measures.
/// </summary>
internal sealed class PackedTexts
{
    public const int Most = 8;

    private PackedTexts(ulong[] words) => Words = words;

    public ulong[] Words { get; }

    public static PackedTexts Of(Column column) =>
        column.Derived(
            "packed",
            static c =>
            {
                var words = new ulong[c.Distinct];
                for (var code = 0; code < words.Length; code++)
                    words[code] = Packed(c.Text(code));
                return new PackedTexts(words);
            }
        );

    /// <summary>0 for a text that does not fit.</summary>
    public static ulong Packed(string text)
    {
        if (text.Length is 0 or > Most)
            return 0;
        var word = 0UL;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is '\0' or > '\u00FF')
                return 0;
            word = (word << 8) | text[i];
        }
        return word;
    }
}
