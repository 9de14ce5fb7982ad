using Hearth.Rules.Dates;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Cases;

/// <summary>Reads the latest <c>rulebook/cases/support-*.yaml</c>, strictly.</summary>
public static class SupportReader
{
    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">The file is missing or is not what is expected.</exception>
    public static SupportRules Read(params IReadOnlyList<string> folders) =>
        RuleFolders.Latest(folders, "cases", "support-*.yaml", Rules);

    private static SupportRules Rules(RuleMap root)
    {
        var children = root.Map("consent-of-children");
        var (below, from) = (children.Number("parent-below"), children.Number("own-from"));
        if (below > from)
            throw children.Wrong("'own-from' is not before 'parent-below'", "own-from");
        Cited(children);
        var reopen = root.Map("reopen-within");
        var within = PeriodOf(reopen, "lasts");
        Cited(reopen);
        var answer = root.Map("answer-before-opening");
        var before = PeriodOf(answer, "lasts");
        Cited(answer);
        return new(
            root.Text("version"),
            RuleFolders.ById(root, "purposes", Purpose),
            below,
            from,
            within,
            before
        );
    }

    private static SupportPurpose Purpose(RuleMap map)
    {
        var basis = map.Text("basis");
        if (basis is not ("consent" or "public-task"))
            throw map.Wrong("a basis is consent or public-task", "basis");
        var asks = basis == "consent";
        return new(
            map.Text("id"),
            map.Text("name"),
            map.Text("says"),
            asks,
            asks ? PeriodOf(map, "lasts") : null,
            asks ? PeriodOf(map, "ask-again-before") : null,
            map.OptionalText("doubt")
        );
    }

    private static Period PeriodOf(RuleMap map, string key) =>
        Period.TryRead(map.Text(key), out var period)
            ? period
            : throw map.Wrong($"'{map.Text(key)}' is no length of time, such as 12 months", key);

    private static void Cited(RuleMap map)
    {
        map.Text("authority");
        map.OptionalText("doubt");
        map.NothingElse();
    }
}
