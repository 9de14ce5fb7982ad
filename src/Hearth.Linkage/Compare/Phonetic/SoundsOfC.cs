namespace Hearth.Linkage.Compare.Phonetic;

/// <summary>The many ways to say c.</summary>
internal static class SoundsOfC
{
    public static void Take(PhoneticWord w)
    {
        var at = w.Current;
        // Germanic: Bacher, Macher
        if (
            at > 1
            && !w.IsVowel(at - 2)
            && w.Has(at - 1, "ACH")
            && w.At(at + 2) != 'I'
            && (w.At(at + 2) != 'E' || w.Has(at - 2, "BACHER", "MACHER"))
        )
            w.Take("K", 2);
        else if (at == 0 && w.Has(0, "CAESAR"))
            w.Take("S", 2);
        else if (w.Has(at, "CHIA"))
            w.Take("K", 2);
        else if (w.Has(at, "CH"))
            TakeCh(w, at);
        else if (w.Has(at, "CZ") && !w.Has(at - 2, "WICZ"))
            w.Take("S", "X", 2);
        else if (w.Has(at + 1, "CIA"))
            w.Take("X", 3);
        else if (w.Has(at, "CC") && !(at == 1 && w.At(0) == 'M'))
            TakeCc(w, at);
        else if (w.Has(at, "CK", "CG", "CQ"))
            w.Take("K", 2);
        else if (w.Has(at, "CI", "CE", "CY"))
            w.Take("S", w.Has(at, "CIO", "CIE", "CIA") ? "X" : "S", 2);
        else
        {
            var twice = w.Has(at + 1, "C", "K", "Q") && !w.Has(at + 1, "CE", "CI");
            w.Take("K", twice ? 2 : 1);
        }
    }

    private static void TakeCh(PhoneticWord w, int at)
    {
        if (at > 0 && w.Has(at, "CHAE")) // Michael
            w.Take("K", "X", 2);
        else if (
            at == 0
            && (w.Has(1, "HARAC", "HARIS") || w.Has(1, "HOR", "HYM", "HIA", "HEM"))
            && !w.Has(0, "CHORE")
        )
            w.Take("K", 2); // chorus, Charis
        else if (
            w.Has(0, "VAN", "VON", "SCH")
            || w.Has(at - 2, "ORCHES", "ARCHIT", "ORCHID")
            || w.At(at + 2) is 'T' or 'S'
            || (
                (at == 0 || w.At(at - 1) is 'A' or 'O' or 'U' or 'E')
                && w.At(at + 2)
                    is 'L'
                        or 'R'
                        or 'N'
                        or 'M'
                        or 'B'
                        or 'H'
                        or 'F'
                        or 'V'
                        or 'W'
                        or ' '
            )
        )
            w.Take("K", 2);
        else if (at > 0)
            w.Take(w.Has(0, "MC") ? "K" : "X", "K", 2);
        else
            w.Take("X", 2);
    }

    private static void TakeCc(PhoneticWord w, int at)
    {
        // Bellocchio but not Bacchus
        if (w.At(at + 2) is 'I' or 'E' or 'H' && !w.Has(at + 2, "HU"))
        {
            // accident, succeed
            var twoSounds = (at == 1 && w.At(0) == 'A') || w.Has(at - 1, "UCCEE", "UCCES");
            w.Take(twoSounds ? "KS" : "X", 3);
        }
        else
        {
            w.Take("K", 2);
        }
    }
}
