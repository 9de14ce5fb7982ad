using Hearth.Rules.Dates;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;

namespace Hearth.Rules.Cases;

/// <summary>Reads the latest <c>rulebook/cases/casework-*.yaml</c>, strictly.</summary>
public static class CaseworkReader
{
    private const string Everybody = "whoever-may-know";

    /// <param name="words">The kinds of information that there are.</param>
    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">The file is missing or is not what is expected.</exception>
    public static CaseworkRules Read(
        SharingVocabulary words,
        params IReadOnlyList<string> folders
    ) => RuleFolders.Latest(folders, "cases", "casework-*.yaml", root => Rules(root, words));

    private static CaseworkRules Rules(RuleMap root, SharingVocabulary words)
    {
        var files = root.Map("attachments");
        var (largest, most) = (Above(files, "most-megabytes"), Above(files, "most-per-note"));
        files.OptionalText("doubt");
        files.NothingElse();
        var supervision = root.Map("supervision");
        var every = Length(supervision, "every");
        supervision.Text("authority");
        supervision.OptionalText("doubt");
        supervision.NothingElse();
        return new(
            root.Text("version"),
            largest,
            most,
            every,
            RuleFolders.ById(root, "markers", map => Marker(map, words))
        );
    }

    private static MarkerKind Marker(RuleMap map, SharingVocabulary words)
    {
        var seenBy = map.Text("seen-by");
        if (seenBy != Everybody && !words.Categories.ContainsKey(seenBy))
            throw map.Wrong($"'{seenBy}' is no kind of information, nor {Everybody}", "seen-by");
        var tell = map.Text("tell");
        if (tell is not ("yes" or "no"))
            throw map.Wrong($"'tell' is yes or no, not '{tell}'", "tell");
        map.Text("authority");
        return new(
            map.Text("id"),
            map.Text("name"),
            map.Text("asks"),
            seenBy == Everybody ? null : seenBy,
            Length(map, "review-every"),
            map.Choice<MarkerDoes>("does"),
            tell == "yes",
            map.OptionalText("doubt")
        );
    }

    private static int Above(RuleMap map, string key) =>
        map.Number(key) is > 0 and <= 100 and var number
            ? number
            : throw map.Wrong($"'{key}' is a number from 1 to 100", key);

    private static Period Length(RuleMap map, string key) =>
        Period.TryRead(map.Text(key), out var period) && period.Count > 0
            ? period
            : throw map.Wrong($"'{key}' is a length of time such as 12 weeks", key);
}
