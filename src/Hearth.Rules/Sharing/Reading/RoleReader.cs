using Hearth.Rules.Loading;

namespace Hearth.Rules.Sharing.Reading;

internal static class RoleReader
{
    public static IReadOnlyDictionary<string, RoleBundle> Read(
        RuleMap root,
        SharingVocabulary words
    ) => RuleFolders.ById(root, "roles", map => One(map, words));

    private static RoleBundle One(RuleMap map, SharingVocabulary words)
    {
        var role = new RoleBundle(
            map.Text("id"),
            map.Text("name"),
            map.Text("says"),
            map.Choice<FamilyReach>("families"),
            RuleFolders.Ids(map, "categories", words.Categories.Keys),
            map.Choices<Permission>("may").ToHashSet(),
            RuleFolders.Ids(map, "purposes", words.Purposes.Keys)
        );
        if (role.Families == FamilyReach.None && role.Categories.Count > 0)
            throw map.Wrong("a role that sees no family sees no kind of information", "categories");
        return role;
    }
}
