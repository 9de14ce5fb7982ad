using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hearth.Linkage.Standardise;

/// <summary>Names in the form in which they are compared.</summary>
public static class PersonName
{
    private static readonly SearchValues<char> Dropped = SearchValues.Create("'’‘ʼ`´.");

    private static readonly string[] Titles =
    [
        "MR",
        "MRS",
        "MS",
        "MISS",
        "MSTR",
        "MASTER",
        "DR",
        "REV",
        "PROF",
        "SIR",
        "LADY",
        "MX",
    ];

    /// <summary>
    /// Upper case without diacritics; apostrophes and full stops dropped (O'Neil, O’Neil and ONeil are
    /// one), hyphens and other marks made single spaces. Null when nothing is left.
    /// </summary>
    /// <param name="name">A forename or surname as a source gives it.</param>
    public static string? Standard(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var decomposed = name.Normalize(NormalizationForm.FormD);
        var built = new StringBuilder(decomposed.Length + 2);
        foreach (var c in decomposed)
        {
            if (char.IsLetterOrDigit(c))
                built.Append(Folded(c));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && !Dropped.Contains(c)
                && built.Length > 0
                && built[^1] != ' '
            )
                built.Append(' ');
        }
        var standard = built.ToString().TrimEnd();
        return standard.Length == 0 ? null : standard;
    }

    /// <summary>The standard form without leading titles and without spaces: "Mary-Jane", "Mary Jane" and "Maryjane" are one.</summary>
    /// <param name="name">A forename or surname as a source gives it.</param>
    public static string? Compact(string? name)
    {
        var standard = Standard(name);
        if (standard is null)
            return null;
        var words = standard.Split(' ');
        var first = words.Length > 1 && Titles.Contains(words[0]) ? 1 : 0;
        return string.Concat(words.Skip(first));
    }

    /// <summary>Whether a word is a title that may stand before a name, such as MRS.</summary>
    /// <param name="word">A word in standard form.</param>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>The first word of the standard form.</summary>
    /// <param name="name">A forename or surname as a source gives it.</param>
    public static string? FirstWord(string? name) => Standard(name)?.Split(' ')[0];

    // Letters that do not decompose into a base letter and a mark.
    private static string Folded(char c) =>
        c switch
        {
            'ß' => "SS",
            'æ' or 'Æ' => "AE",
            'œ' or 'Œ' => "OE",
            'ø' or 'Ø' => "O",
            'ł' or 'Ł' => "L",
            'đ' or 'Đ' or 'ð' or 'Ð' => "D",
            'þ' or 'Þ' => "TH",
            'ı' => "I",
            _ => char.ToUpperInvariant(c).ToString(),
        };
}
