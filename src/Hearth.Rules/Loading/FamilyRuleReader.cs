using Hearth.Rules.Frameworks;

namespace Hearth.Rules.Loading;

/// <summary>Reads how many problems make a family eligible: <c>{ at-least: 2, of: headlines }</c>, composed by all-of and any-of.</summary>
internal static class FamilyRuleReader
{
    public static FamilyRule Read(RuleMap map, IReadOnlyList<Headline> headlines)
    {
        FamilyRule rule =
            map.Has("any-of") ? new FamilyRule.Several(false, Several(map, "any-of", headlines))
            : map.Has("all-of") ? new FamilyRule.Several(true, Several(map, "all-of", headlines))
            : Count(map, headlines);
        map.NothingElse();
        return rule;
    }

    private static FamilyRule Count(RuleMap map, IReadOnlyList<Headline> headlines)
    {
        var count = map.Number("at-least");
        switch (map.Texts("of"))
        {
            case ["headlines"]:
                return new FamilyRule.Headlines(count, []);
            case ["needs"]:
                return new FamilyRule.Needs(count);
            case { Count: > 0 } named:
                foreach (var id in named)
                {
                    if (headlines.All(h => h.Id != id))
                        throw map.Wrong($"there is no headline '{id}'", "of");
                }
                return new FamilyRule.Headlines(count, named);
            default:
                throw map.Wrong("'of' is headlines, needs or a list of headlines");
        }
    }

    private static IReadOnlyList<FamilyRule> Several(
        RuleMap map,
        string key,
        IReadOnlyList<Headline> headlines
    ) => [.. map.Maps(key).Select(m => Read(m, headlines))];
}
