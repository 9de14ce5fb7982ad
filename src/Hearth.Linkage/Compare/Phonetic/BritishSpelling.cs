using System.Text;
using Hearth.Linkage.Standardise;

namespace Hearth.Linkage.Compare.Phonetic;

/// <summary>Letters A to Z of a name, with spellings that only British and Irish names have written as they are said.</summary>
internal static class BritishSpelling
{
    private static readonly (string Written, string Said)[] Anywhere =
    [
        ("BH", "V"), // Siobhan
        ("AOI", "EE"), // Aoife
        ("GHAN", "HAN"), // Callaghan, Monaghan
        ("DHR", "R"),
        ("WORCESTER", "WOOSTER"),
        ("CESTER", "STER"), // Leicester
        ("COCKBURN", "COBURN"),
        ("CHOLMONDELEY", "CHUMLEY"),
        ("MARJORIBANKS", "MARCHBANKS"),
        ("FEATHERSTONHAUGH", "FANSHAW"),
        ("BEAUCHAMP", "BEECHAM"),
        ("MAINWARING", "MANNERING"),
        ("LEIGH", "LEE"),
        ("KEOGH", "KEO"),
    ];

    public static string Plain(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in PersonName.Standard(name) ?? "")
        {
            if (char.IsAsciiLetterUpper(c))
                letters.Append(c);
        }
        var plain = letters.ToString();
        if (
            plain.StartsWith("MAC", StringComparison.Ordinal)
            && plain.Length > 5
            && !"KEH".Contains(plain[3], StringComparison.Ordinal)
        )
            plain = "MC" + plain[3..];
        if (plain.StartsWith("SAINT", StringComparison.Ordinal) && plain.Length > 6)
            plain = "ST" + plain[5..];
        if (plain.StartsWith("SIOBH", StringComparison.Ordinal))
            plain = "SHIV" + plain[5..];
        if (plain.StartsWith("SEAN", StringComparison.Ordinal) && plain.Length == 4)
            plain = "SHAWN";
        foreach (var (written, said) in Anywhere)
        {
            if (plain.Length > written.Length || written.Length > 5)
                plain = plain.Replace(written, said, StringComparison.Ordinal);
        }
        return plain;
    }
}
