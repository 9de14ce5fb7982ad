using Hearth.Rules.Loading;

namespace Hearth.Rules.Sharing.Reading;

/// <summary>
/// Reads the latest of each of <c>rulebook/sharing/vocabulary-*.yaml</c>, <c>flows-*.yaml</c> and
/// <c>rulebook/roles/roles-*.yaml</c>, strictly; a council's file of the same name comes before the released one.
/// </summary>
public static class SharingReader
{
    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">A file is missing, says what the vocabulary does not know, or a flow lacks what it needs.</exception>
    public static SharingVocabulary Read(params IReadOnlyList<string> folders)
    {
        var words = RuleFolders.Latest(
            folders,
            "sharing",
            "vocabulary-*.yaml",
            VocabularyReader.Read
        );
        var flows = RuleFolders.Latest(
            folders,
            "sharing",
            "flows-*.yaml",
            map => FlowReader.Read(map, words)
        );
        var roles = RuleFolders.Latest(
            folders,
            "roles",
            "roles-*.yaml",
            map => RoleReader.Read(map, words)
        );
        return words with { Flows = flows, Roles = roles };
    }
}
