using System.Text;

namespace Hearth.Linkage.Compare.Phonetic;

/// <summary>A word being turned into sounds: where it is read, and the two codes so far.</summary>
internal sealed class PhoneticWord(string letters, int longest)
{
    private readonly StringBuilder primary = new();
    private readonly StringBuilder secondary = new();

    public int Length => letters.Length;

    public int Last => letters.Length - 1;

    public int Current { get; set; }

    public char Next => At(Current + 1);

    public bool IsFull => primary.Length >= longest && secondary.Length >= longest;

    public bool IsSlavoGermanic { get; } =
        letters.Contains('W', StringComparison.Ordinal)
        || letters.Contains('K', StringComparison.Ordinal)
        || letters.Contains("CZ", StringComparison.Ordinal)
        || letters.Contains("WITZ", StringComparison.Ordinal);

    public (string Primary, string Secondary) Codes =>
        (Cut(primary.ToString()), Cut(secondary.ToString()));

    /// <summary>The letter at a place; a blank outside the word.</summary>
    public char At(int place) => place >= 0 && place < letters.Length ? letters[place] : ' ';

    public bool IsVowel(int place) => At(place) is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';

    /// <summary>Whether any of these stands at a place.</summary>
    public bool Has(int place, params ReadOnlySpan<string> any)
    {
        foreach (var text in any)
        {
            if (place >= 0 && string.CompareOrdinal(letters, place, text, 0, text.Length) == 0)
                return true;
        }
        return false;
    }

    public void Take(string sound, int letters) => Take(sound, sound, letters);

    public void Take(string first, string second, int letters)
    {
        primary.Append(first);
        secondary.Append(second);
        Current += letters;
    }

    private string Cut(string code) => code.Length > longest ? code[..longest] : code;
}
