using System.Text;

namespace Hearth.Linkage.Standardise;

/// <summary>
/// An address in parts by which two writings of one home are told equal. A British postcode covers some fifteen
/// addresses, nearly always of one street, so postcode, house number and flat say which home it is; street and town are
/// spelt in too many ways to add anything but differences. Without a number the house's name stands for it.
/// </summary>
/// <param name="Postcode">In standard form: see <see cref="Standardise.Postcode"/>.</param>
/// <param name="Number">House number without leading zeros; null where the lines give none.</param>
/// <param name="Flat">Flat's number or letter.</param>
/// <param name="Building">The words between flat and number: "Silver Court" of "Flat 3, Silver Court, 90 Larch Lane".</param>
/// <param name="Name">The words of the first line that has any, without numbers: a building's or a street's.</param>
/// <remarks>Source: BS 7666-5 "Delivery points" for the parts; Royal Mail, "Programmers' guide to PAF", for their orders.</remarks>
public sealed record HomeAddress(
    string Postcode,
    string? Number,
    string? Flat,
    string? Building,
    string? Name
)
{
    private static readonly HashSet<string> FlatWords = new(
        ["FLAT", "FLT", "APARTMENT", "APT", "UNIT", "ROOM", "RM", "STUDIO", "MAISONETTE"],
        StringComparer.Ordinal
    );

    /// <summary>"QX1 2AB|14|2" for flat 2 of number 14; the name in place of a number that is not known.</summary>
    public string Key => $"{Postcode}|{Number ?? Name}|{Flat}";

    /// <summary>
    /// Number 14 and flat 2 of "Flat 2, 14 Larch Lane", "2/14 LARCH LN" and "14 Larch Lane Flat 2"; flat B of "14B". Null
    /// without a postcode, or where the lines say neither number nor name.
    /// </summary>
    /// <param name="lines">The address without its postcode, lines divided by commas or line feeds.</param>
    /// <param name="postcode">In standard form.</param>
    public static HomeAddress? Read(string? lines, string? postcode)
    {
        if (string.IsNullOrWhiteSpace(lines) || string.IsNullOrEmpty(postcode))
            return null;
        var words = Words(lines);
        var flat = TakeFlat(words);
        var numbers = words.Where(IsNumber).Take(2).ToArray();
        if (numbers.Length == 2 && flat is null)
            (flat, numbers) = (numbers[0], numbers[1..]);
        var number = numbers.FirstOrDefault();
        // "14B" is flat B of number 14.
        if (flat is null && number is { Length: > 1 } && char.IsLetter(number[^1]))
            (number, flat) = (number[..^1], number[^1..]);
        var name = HouseName(lines);
        return number is null && name is null
            ? null
            : new(
                postcode,
                number?.TrimStart('0'),
                flat?.TrimStart('0'),
                flat is null ? null : BuildingIn(words),
                name
            );
    }

    /// <summary>Runs of letters and digits in upper case, "2/14" as flat and number, "12 - 14" as the first number of its range.</summary>
    private static List<string> Words(string lines)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var skip = false;
        foreach (var c in lines)
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToUpperInvariant(c));
            else
                End(c == '-');
        }
        End(false);
        return words;

        void End(bool range)
        {
            if (word.Length == 0)
                return;
            // Of "12-14" the 14 says nothing more; of "Mary-Anne House" both words stay.
            var text = word.ToString();
            word.Clear();
            if (skip && IsNumber(text))
            {
                skip = false;
                return;
            }
            skip = range && IsNumber(text);
            words.Add(text);
        }
    }

    private static string? TakeFlat(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (
                !FlatWords.Contains(words[i])
                || !(IsNumber(words[i + 1]) || words[i + 1].Length == 1)
            )
                continue;
            var flat = words[i + 1];
            words.RemoveRange(i, 2);
            return flat;
        }
        return null;
    }

    /// <summary>A house number: digits, and perhaps one letter after them.</summary>
    private static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[0])
        && word.AsSpan(1, Math.Max(0, word.Length - 2)).IndexOfAnyExceptInRange('0', '9') < 0
        && (word.Length == 1 || char.IsAsciiLetterOrDigit(word[^1]));

    /// <summary>The words before the house number, which is the last of the numbers.</summary>
    private static string? BuildingIn(List<string> words)
    {
        var before = words.Take(words.FindLastIndex(w => IsNumber(w))).Where(w => !IsNumber(w));
        return PersonName.Compact(string.Join(' ', before));
    }

    /// <summary>The first line that says more than numbers, without them.</summary>
    private static string? HouseName(string lines)
    {
        foreach (var line in lines.Split([',', '\n']))
        {
            var words = Words(line);
            TakeFlat(words);
            words.RemoveAll(IsNumber);
            if (words.Count > 0)
                return PersonName.Compact(string.Join(' ', words));
        }
        return null;
    }
}
