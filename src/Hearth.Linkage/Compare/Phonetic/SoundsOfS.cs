namespace Hearth.Linkage.Compare.Phonetic;

/// <summary>The many ways to say s.</summary>
internal static class SoundsOfS
{
    public static void Take(PhoneticWord w)
    {
        var at = w.Current;
        if (w.Has(at - 1, "ISL", "YSL"))
            w.Take("", 1); // Isle, Carlisle
        else if (at == 0 && w.Has(0, "SUGAR"))
            w.Take("X", "S", 1);
        else if (w.Has(at, "SH"))
            w.Take(w.Has(at + 1, "HEIM", "HOEK", "HOLM", "HOLZ") ? "S" : "X", 2);
        else if (w.Has(at, "SIO", "SIA"))
            w.Take("S", w.IsSlavoGermanic ? "S" : "X", 3);
        // Smith and Schmidt, Snider and Schneider
        else if ((at == 0 && w.Next is 'M' or 'N' or 'L' or 'W') || w.Next == 'Z')
            w.Take("S", "X", w.Next == 'Z' ? 2 : 1);
        else if (w.Has(at, "SC"))
            TakeSc(w, at);
        else if (at == w.Last && w.Has(at - 2, "AI", "OI"))
            w.Take("", "S", 1); // Dubois
        else
            w.Take("S", w.Next is 'S' or 'Z' ? 2 : 1);
    }

    private static void TakeSc(PhoneticWord w, int at)
    {
        if (w.At(at + 2) == 'H')
        {
            if (w.Has(at + 3, "OO", "ER", "EN", "UY", "ED", "EM"))
                w.Take(w.Has(at + 3, "ER", "EN") ? "X" : "SK", "SK", 3);
            else
                w.Take("X", at == 0 && !w.IsVowel(3) && w.At(3) != 'W' ? "S" : "X", 3);
        }
        else if (w.At(at + 2) is 'I' or 'E' or 'Y')
        {
            w.Take("S", 3);
        }
        else
        {
            w.Take("SK", 3);
        }
    }
}
