using Hearth.Rules.Loading;

namespace Hearth.Rules.Cases;

/// <summary>Reads the latest <c>rulebook/cases/front-door-*.yaml</c>, strictly.</summary>
public static class FrontDoorReader
{
    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">The file is missing or is not what is expected.</exception>
    public static FrontDoorRules Read(params IReadOnlyList<string> folders) =>
        RuleFolders.Latest(folders, "cases", "front-door-*.yaml", Rules);

    private static FrontDoorRules Rules(RuleMap root)
    {
        var levels = RuleFolders.ById(root, "levels", Level).Values.ToArray();
        var alone = root.Map("online-alone-from");
        var age = alone.Number("age");
        alone.Text("authority");
        alone.OptionalText("doubt");
        alone.NothingElse();
        return new(
            root.Text("version"),
            EachOnce(RuleFolders.ById(root, "kinds", Kind).Values, k => k.Kind, root, "kinds"),
            levels,
            age,
            [.. RuleFolders.ById(root, "not-sought", NotSought).Values],
            EachOnce(
                RuleFolders.ById(root, "decisions", map => Decision(map, levels)).Values,
                d => d.Decision,
                root,
                "decisions"
            )
        );
    }

    private static Dictionary<TKey, T> EachOnce<TKey, T>(
        IEnumerable<T> items,
        Func<T, TKey> key,
        RuleMap root,
        string name
    )
        where TKey : struct, Enum
    {
        var found = items.ToDictionary(key);
        return found.Count == Enum.GetValues<TKey>().Length
            ? found
            : throw root.Wrong($"'{name}' are {Words.All<TKey>()}", name);
    }

    private static ContactKindRule Kind(RuleMap map)
    {
        var days = map.Number("decide-within-working-days");
        return days > 0
            ? new(map.Choice<ContactKind>("id"), map.Text("name"), days)
            : throw map.Wrong("a clock is at least one working day", "decide-within-working-days");
    }

    private static NeedLevel Level(RuleMap map) =>
        new(map.Text("id"), map.Text("name"), map.Text("says"));

    private static NotSoughtReason NotSought(RuleMap map) =>
        new(map.Text("id"), map.Text("name"), map.Text("authority"));

    private static DecisionRule Decision(RuleMap map, NeedLevel[] levels)
    {
        var opens = map.OptionalText("opens");
        return opens is null || levels.Any(l => l.Id == opens)
            ? new(map.Choice<ContactDecision>("id"), map.Text("name"), opens)
            : throw map.Wrong($"'{opens}' is no level", "opens");
    }
}
