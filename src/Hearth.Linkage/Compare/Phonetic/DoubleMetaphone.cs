using Hearth.Linkage.Compare.Phonetic;

namespace Hearth.Linkage.Compare;

/// <summary>
/// How a name sounds, in at most four consonant sounds, with a second way where English speakers differ
/// (Schmidt as XMT or SMT). Before it, what is written otherwise only in British and Irish names is
/// brought together: Mc and Mac, St and Saint, -ough, Siobhán and Shivaun.
/// </summary>
/// <remarks>
/// Source: Lawrence Philips (2000), "The double metaphone search algorithm", C/C++ Users Journal 18(6).
/// 0 stands for th, X for sh.
/// </remarks>
public static class DoubleMetaphone
{
    private const int Longest = 4;

    /// <summary>The primary and secondary code, equal when there is one way to say it; empty for text without a letter A to Z.</summary>
    /// <param name="name">A name, in any case; characters other than letters A to Z are passed over.</param>
    public static (string Primary, string Secondary) Of(string name)
    {
        var word = new PhoneticWord(BritishSpelling.Plain(name), Longest);
        if (word.Length == 0)
            return ("", "");
        Beginning(word);
        while (word.Current < word.Length && !word.IsFull)
            Step(word);
        return word.Codes;
    }

    /// <summary>Whether two names may sound the same: a code of one is a code of the other.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    public static bool SoundAlike(string left, string right) => Share(Of(left), Of(right));

    internal static bool Share(
        (string Primary, string Secondary) l,
        (string Primary, string Secondary) r
    ) =>
        l.Primary.Length > 0
        && r.Primary.Length > 0
        && (
            l.Primary == r.Primary
            || l.Primary == r.Secondary
            || l.Secondary == r.Primary
            || l.Secondary == r.Secondary
        );

    private static void Beginning(PhoneticWord word)
    {
        if (word.Has(0, "GN", "KN", "PN", "WR", "PS"))
            word.Current = 1;
        if (word.At(0) == 'X')
            word.Take("S", 1);
    }

    private static void Step(PhoneticWord w)
    {
        switch (w.At(w.Current))
        {
            case 'A' or 'E' or 'I' or 'O' or 'U' or 'Y':
                w.Take(w.Current == 0 ? "A" : "", 1);
                break;
            case 'B':
                w.Take("P", w.Next == 'B' ? 2 : 1);
                break;
            case 'C':
                SoundsOfC.Take(w);
                break;
            case 'D':
                SoundsOfD(w);
                break;
            case 'F' or 'K' or 'N' or 'Q':
                var sound = w.At(w.Current) == 'Q' ? "K" : $"{w.At(w.Current)}";
                w.Take(sound, w.Next == w.At(w.Current) ? 2 : 1);
                break;
            case 'G':
                SoundsOfG.Take(w);
                break;
            case 'H':
                // Kept at the start or between vowels.
                var heard =
                    (w.Current == 0 || w.IsVowel(w.Current - 1)) && w.IsVowel(w.Current + 1);
                w.Take(heard ? "H" : "", heard ? 2 : 1);
                break;
            case 'J':
                SoundsOfJ(w);
                break;
            case 'L':
                SoundsOfL(w);
                break;
            case 'M':
                var twice =
                    w.Next == 'M'
                    || (
                        w.Has(w.Current - 1, "UMB")
                        && (w.Current + 1 == w.Last || w.Has(w.Current + 2, "ER"))
                    );
                w.Take("M", twice ? 2 : 1);
                break;
            case 'P':
                if (w.Next == 'H')
                    w.Take("F", 2);
                else
                    w.Take("P", w.Next is 'P' or 'B' ? 2 : 1);
                break;
            case 'R':
                var silent =
                    w.Current == w.Last
                    && !w.IsSlavoGermanic
                    && w.Has(w.Current - 2, "IE")
                    && !w.Has(w.Current - 4, "ME", "MA");
                w.Take(silent ? "" : "R", "R", w.Next == 'R' ? 2 : 1);
                break;
            case 'S':
                SoundsOfS.Take(w);
                break;
            case 'T':
                SoundsOfT(w);
                break;
            case 'V':
                w.Take("F", w.Next == 'V' ? 2 : 1);
                break;
            case 'W':
                SoundsOfW(w);
                break;
            case 'X':
                var french =
                    w.Current == w.Last
                    && (w.Has(w.Current - 3, "IAU", "EAU") || w.Has(w.Current - 2, "AU", "OU"));
                w.Take(french ? "" : "KS", w.Next is 'C' or 'X' ? 2 : 1);
                break;
            case 'Z':
                SoundsOfZ(w);
                break;
            default:
                w.Current++;
                break;
        }
    }

    private static void SoundsOfD(PhoneticWord w)
    {
        if (w.Has(w.Current, "DG"))
        {
            if (w.At(w.Current + 2) is 'I' or 'E' or 'Y')
                w.Take("J", 3);
            else
                w.Take("TK", 2);
        }
        else
        {
            w.Take("T", w.Next is 'T' or 'D' ? 2 : 1);
        }
    }

    private static void SoundsOfJ(PhoneticWord w)
    {
        if (w.Has(w.Current, "JOSE"))
        {
            var spanish = w.Current == 0 && w.Length == 4;
            w.Take(spanish ? "H" : "J", "H", 1);
            return;
        }
        if (w.Current == 0)
            w.Take("J", "A", w.Next == 'J' ? 2 : 1);
        else if (w.IsVowel(w.Current - 1) && !w.IsSlavoGermanic && w.Next is 'A' or 'O')
            w.Take("J", "H", 1);
        else if (w.Current == w.Last)
            w.Take("J", "", 1);
        else if (
            w.Next is not ('L' or 'T' or 'K' or 'S' or 'N' or 'M' or 'B' or 'Z')
            && w.At(w.Current - 1) is not ('S' or 'K' or 'L')
        )
            w.Take("J", w.Next == 'J' ? 2 : 1);
        else
            w.Take("", w.Next == 'J' ? 2 : 1);
    }

    private static void SoundsOfL(PhoneticWord w)
    {
        if (w.Next != 'L')
        {
            w.Take("L", 1);
            return;
        }
        // Cabrillo, Gallegos
        var spanish =
            (w.Current == w.Length - 3 && w.Has(w.Current - 1, "ILLO", "ILLA", "ALLE"))
            || (
                (w.Has(w.Last - 1, "AS", "OS") || w.At(w.Last) is 'A' or 'O')
                && w.Has(w.Current - 1, "ALLE")
            );
        w.Take("L", spanish ? "" : "L", 2);
    }

    private static void SoundsOfT(PhoneticWord w)
    {
        if (w.Has(w.Current, "TION", "TIA", "TCH"))
            w.Take("X", 3);
        else if (w.Has(w.Current, "TH", "TTH"))
        {
            // Thomas, Thames, or German
            var hard =
                w.Has(w.Current + 2, "OM", "AM") || w.Has(0, "VAN", "VON") || w.Has(0, "SCH");
            w.Take(hard ? "T" : "0", "T", w.Has(w.Current, "TTH") ? 3 : 2);
        }
        else
            w.Take("T", w.Next is 'T' or 'D' ? 2 : 1);
    }

    private static void SoundsOfW(PhoneticWord w)
    {
        if (w.Has(w.Current, "WR"))
            w.Take("R", 2);
        else if (w.Current == 0 && (w.IsVowel(1) || w.Has(0, "WH")))
            // Wasserman also as Vasserman; Whitney without a second way.
            w.Take("A", w.IsVowel(1) ? "F" : "A", 1);
        else if (
            (w.Current == w.Last && w.IsVowel(w.Current - 1))
            || w.Has(w.Current - 1, "EWSKI", "EWSKY", "OWSKI", "OWSKY")
            || w.Has(0, "SCH")
        )
            w.Take("", "F", 1);
        else if (w.Has(w.Current, "WICZ", "WITZ"))
            w.Take("TS", "FX", 4);
        else
            w.Take("", 1);
    }

    private static void SoundsOfZ(PhoneticWord w)
    {
        if (w.Next == 'H')
        {
            w.Take("J", 2);
            return;
        }
        var italian =
            w.Has(w.Current + 1, "ZO", "ZI", "ZA")
            || (w.IsSlavoGermanic && w.Current > 0 && w.At(w.Current - 1) != 'T');
        w.Take("S", italian ? "TS" : "S", w.Next == 'Z' ? 2 : 1);
    }
}
