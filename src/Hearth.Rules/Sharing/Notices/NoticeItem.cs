namespace Hearth.Rules.Sharing.Notices;

/// <summary>Something Articles 13 and 14 ask a notice to say, and words that show that it is spoken of.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Name">In plain words.</param>
/// <param name="Articles">Where the law asks it.</param>
/// <param name="AskedOf">Kinds of notice that have to say it themselves; the others lead to the full notice.</param>
/// <param name="Says">Of each group one word or phrase is there, in small letters.</param>
/// <param name="NotAsked">Why no notice has to say it; null where one does.</param>
/// <param name="Doubt">What is to be confirmed.</param>
public sealed record NoticeItem(
    string Id,
    string Name,
    string Articles,
    IReadOnlyList<NoticeKind> AskedOf,
    IReadOnlyList<IReadOnlyList<string>> Says,
    string? NotAsked,
    string? Doubt
)
{
    /// <summary>Whether a text, made plain by <see cref="Plain"/>, speaks of it.</summary>
    public bool IsIn(string plain) =>
        Says.All(group => group.Any(word => Begins(plain, word.ToLowerInvariant())));

    /// <summary>In small letters, with one space between words.</summary>
    public static string Plain(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, Trimmed));

    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Where a word of the text begins with it: "ring" is not in "sharing".</summary>
    private static bool Begins(string text, string phrase)
    {
        for (
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal)
        )
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return true;
        return false;
    }
}
