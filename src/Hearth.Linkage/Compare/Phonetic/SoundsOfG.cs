namespace Hearth.Linkage.Compare.Phonetic;

/// <summary>The many ways to say g.</summary>
internal static class SoundsOfG
{
    private static readonly string[] Front =
    [
        "ES",
        "EP",
        "EB",
        "EL",
        "EY",
        "IB",
        "IL",
        "IN",
        "IE",
        "EI",
        "ER",
    ];

    public static void Take(PhoneticWord w)
    {
        var at = w.Current;
        if (w.Next == 'H')
            TakeGh(w, at);
        else if (w.Next == 'N')
            TakeGn(w, at);
        else if (w.Has(at + 1, "LI") && !w.IsSlavoGermanic)
            w.Take("KL", "L", 2); // Tagliaro
        else if (at == 0 && (w.At(1) == 'Y' || w.Has(1, Front)))
            w.Take("K", "J", 2);
        else if (
            (w.Has(at + 1, "ER") || w.Next == 'Y')
            && !w.Has(0, "DANGER", "RANGER", "MANGER")
            && w.At(at - 1) is not ('E' or 'I')
            && !w.Has(at - 1, "RGY", "OGY")
        )
            w.Take("K", "J", 2);
        else if (w.Next is 'E' or 'I' or 'Y' || w.Has(at - 1, "AGGI", "OGGI"))
        {
            if (w.Has(0, "VAN", "VON", "SCH") || w.Has(at + 1, "ET"))
                w.Take("K", 2);
            else
                w.Take("J", w.Has(at + 1, "IER") ? "J" : "K", 2);
        }
        else
            w.Take("K", w.Next == 'G' ? 2 : 1);
    }

    private static void TakeGh(PhoneticWord w, int at)
    {
        if (at > 0 && !w.IsVowel(at - 1))
            w.Take("K", 2);
        else if (at == 0)
            w.Take(w.At(2) == 'I' ? "J" : "K", 2);
        // Hugh, bough, broughton: not said
        else if (
            (at > 1 && w.At(at - 2) is 'B' or 'H' or 'D')
            || (at > 2 && w.At(at - 3) is 'B' or 'H' or 'D')
            || (at > 3 && w.At(at - 4) is 'B' or 'H')
        )
            w.Take("", 2);
        // laugh, McLaughlin, cough, rough
        else if (at > 2 && w.At(at - 1) == 'U' && w.At(at - 3) is 'C' or 'G' or 'L' or 'R' or 'T')
            w.Take("F", 2);
        else
            w.Take(at > 0 && w.At(at - 1) != 'I' ? "K" : "", 2);
    }

    private static void TakeGn(PhoneticWord w, int at)
    {
        if (at == 1 && w.IsVowel(0) && !w.IsSlavoGermanic)
            w.Take("KN", "N", 2);
        else if (!w.Has(at + 2, "EY") && w.Next != 'Y' && !w.IsSlavoGermanic)
            w.Take("N", "KN", 2);
        else
            w.Take("KN", 2);
    }
}
