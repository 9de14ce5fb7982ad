namespace Hearth.App.Synthetic.Errors;

/// <summary>What fingers, ears and copying do to a word.</summary>
internal static class Typos
{
    private static readonly string[] Keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly (string From, string To)[] Sounds =
    [
        ("ph", "f"),
        ("ck", "k"),
        ("ie", "ei"),
        ("y", "i"),
        ("c", "k"),
        ("ee", "ea"),
        ("ll", "l"),
        ("nn", "n"),
        ("tt", "t"),
        ("sh", "ch"),
        ("z", "s"),
        ("ai", "ay"),
        ("th", "t"),
        ("oo", "u"),
        ("er", "ar"),
    ];

    public static string Of(string word, Rng rng)
    {
        if (word.Length < 3)
            return word;
        var at = rng.From(1, word.Length - 2);
        return rng.Weighted([30, 20, 20, 12, 18]) switch
        {
            0 => word[..at] + Neighbour(word[at], rng) + word[(at + 1)..],
            1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            2 => word.Remove(at, 1),
            3 => word[..at] + word[at] + word[at..],
            _ => Misheard(word, rng),
        };
    }

    /// <summary>Digits mistyped: one of them becomes another, or two change places.</summary>
    public static string OfNumber(string number, Rng rng)
    {
        var at = rng.From(1, number.Length - 2);
        if (!char.IsAsciiDigit(number[at]))
            return number;
        return rng.Chance(0.5) || !char.IsAsciiDigit(number[at + 1])
            ? number[..at]
                + (char)('0' + ((number[at] - '0' + rng.From(1, 9)) % 10))
                + number[(at + 1)..]
            : number[..at] + number[at + 1] + number[at] + number[(at + 2)..];
    }

    private static string Misheard(string word, Rng rng)
    {
        var start = rng.Below(Sounds.Length);
        for (var i = 0; i < Sounds.Length; i++)
        {
            var (from, to) = Sounds[(start + i) % Sounds.Length];
            var at = word.IndexOf(from, 1, StringComparison.Ordinal);
            if (at > 0)
                return word[..at] + to + word[(at + from.Length)..];
        }
        return word + word[^1];
    }

    private static char Neighbour(char letter, Rng rng)
    {
        foreach (var row in Keyboard)
        {
            var at = row.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            if (at >= 0)
                return row[
                    at == 0 ? 1
                    : at == row.Length - 1 ? at - 1
                    : at + (rng.Chance(0.5) ? 1 : -1)
                ];
        }
        return letter is '-' or '\'' or ' ' ? ' ' : 'e';
    }
}
