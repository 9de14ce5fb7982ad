using Hearth.Rules.Dates;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Sharing.Notices;

/// <summary>Reads the latest <c>rulebook/sharing/fair-processing-*.yaml</c>, strictly.</summary>
public static class FairProcessingReader
{
    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">The file is missing or is not what is expected.</exception>
    public static FairProcessingRules Read(params IReadOnlyList<string> folders) =>
        RuleFolders.Latest(folders, "sharing", "fair-processing-*.yaml", Rules);

    private static FairProcessingRules Rules(RuleMap root)
    {
        List<string> doubts = [];
        var within = root.Map("told-within");
        var period = PeriodOf(within, "lasts");
        Cited(within, doubts);
        var obtained = root.Map("obtained");
        var by = obtained.Choice<ObtainedBy>("by");
        Cited(obtained, doubts);
        Cited(root.Map("earlier"), doubts);
        var facts = RuleFolders.ById(root, "facts", Fact).Values.ToArray();
        if (facts.Length != Enum.GetValues<ToldFact>().Length)
            throw root.Wrong($"'facts' are {Words.All<ToldFact>()}", "facts");
        return new(
            root.Text("version"),
            period,
            by,
            facts,
            [.. RuleFolders.ById(root, "exceptions", Exception).Values],
            [.. RuleFolders.ById(root, "items", Item).Values],
            doubts
        );
    }

    private static ToldFactRule Fact(RuleMap map) =>
        new(map.Choice<ToldFact>("id"), map.Text("name"), map.Text("ask"));

    private static ToldExceptionRule Exception(RuleMap map) =>
        new(
            map.Text("id"),
            map.Text("name"),
            map.Text("says"),
            map.Text("authority"),
            PeriodOf(map, "look-again"),
            map.OptionalText("doubt")
        );

    private static NoticeItem Item(RuleMap map)
    {
        var item = new NoticeItem(
            map.Text("id"),
            map.Text("name"),
            map.Text("articles"),
            map.Choices<NoticeKind>("asked-of"),
            map.Lists("says"),
            map.OptionalText("not-asked"),
            map.OptionalText("doubt")
        );
        var isAsked = item.AskedOf.Count > 0 && item.Says.Count > 0;
        return isAsked == (item.NotAsked is null)
            ? item
            : throw map.Wrong("an item has 'asked-of' and 'says', or 'not-asked' with the reason");
    }

    private static Period PeriodOf(RuleMap map, string key) =>
        Period.TryRead(map.Text(key), out var period) && period.Count > 0
            ? period
            : throw map.Wrong($"'{key}' is a length of time such as 1 months", key);

    private static void Cited(RuleMap map, List<string> doubts)
    {
        map.Text("authority");
        doubts.Add(map.Text("doubt"));
        map.NothingElse();
    }
}
