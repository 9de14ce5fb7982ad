namespace Hearth.Linkage.Compare;

/// <summary>American Soundex: the first letter and three digits for the consonants that follow.</summary>
/// <remarks>Source: US National Archives, "The Soundex Indexing System": h and w do not part letters of one code, vowels do.</remarks>
public static class Soundex
{
    //                            ABCDEFGHIJKLMNOPQRSTUVWXYZ; 0 a vowel, − h and w
    private const string Digits = "01230120022455012623010202";

    /// <summary>A letter and three digits, for example "R163" for Robert; null when the name has no letter A to Z.</summary>
    /// <param name="name">A name, in any case; other characters are passed over.</param>
    public static string? Of(string name)
    {
        Span<char> code = ['0', '0', '0', '0'];
        var length = 0;
        var previous = '0';
        foreach (var character in name)
        {
            var letter = char.ToUpperInvariant(character);
            if (letter is < 'A' or > 'Z')
                continue;
            var digit = Digits[letter - 'A'];
            if (length == 0)
                code[length++] = letter;
            else if (digit != '0' && digit != previous)
                code[length++] = digit;
            if (length == 4)
                break;
            if (letter is not ('H' or 'W'))
                previous = digit;
        }
        return length == 0 ? null : new string(code);
    }
}
