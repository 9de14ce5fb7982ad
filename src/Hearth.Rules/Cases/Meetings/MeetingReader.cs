using Hearth.Rules.Dates;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Cases.Meetings;

/// <summary>Reads the latest <c>rulebook/cases/meetings-*.yaml</c>, strictly.</summary>
public static class MeetingReader
{
    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">The file is missing or is not what is expected.</exception>
    public static MeetingRules Read(params IReadOnlyList<string> folders) =>
        RuleFolders.Latest(folders, "cases", "meetings-*.yaml", Rules);

    private static MeetingRules Rules(RuleMap root)
    {
        var kinds = new Dictionary<MeetingKind, MeetingRule>();
        foreach (var map in root.Maps("kinds"))
        {
            var rule = Kind(map);
            if (!kinds.TryAdd(rule.Kind, rule))
                throw map.Wrong("this kind is there twice", "id");
        }
        foreach (var kind in Enum.GetValues<MeetingKind>())
            if (!kinds.ContainsKey(kind))
                throw root.Wrong($"'{Words.Of(kind)}' is missing", "kinds");
        return new(root.Text("version"), kinds, Declaration(root.Map("declaration")));
    }

    private static MeetingRule Kind(RuleMap map)
    {
        var rule = new MeetingRule(
            map.Choice<MeetingKind>("id"),
            map.Text("name"),
            map.Text("says"),
            map.Choice<MeetingAbout>("about"),
            map.Choice<MeetingCaller>("called-by"),
            map.Choices<MeetingGuest>("invite"),
            map.Flag("family-there"),
            map.Choice<DeclarationNeed>("declaration"),
            map.Flag("signed-agencies-only"),
            Length(map, "notice"),
            Length(map, "called-within"),
            map.Has("written-up-within") ? Length(map, "written-up-within") : null,
            Length(map, "papers-open"),
            Length(map, "meets-again-within"),
            map.Text("terms"),
            Items(map, "agenda"),
            map.Has("agenda-of-each-family") ? Items(map, "agenda-of-each-family") : [],
            map.Text("source"),
            map.OptionalText("doubt")
        );
        map.NothingElse();
        if (Wrong(rule) is { } wrong)
            throw map.Wrong(wrong, "about");
        return rule;
    }

    /// <summary>What a council's own file cannot say, whatever else it does: the code and the law count on it.</summary>
    private static string? Wrong(MeetingRule rule)
    {
        var about = rule.Kind switch
        {
            MeetingKind.TeamAroundFamily => MeetingAbout.OneFamily,
            MeetingKind.PartnershipPlus => MeetingAbout.NoFamily,
            _ => MeetingAbout.ListedFamilies,
        };
        if (rule.About != about)
            return $"this kind is about {Words.Of(about)}";
        if (rule.FamilyThere != (about == MeetingAbout.OneFamily))
            return "the family is there where the meeting is about one family, and nowhere else";
        if (rule.FamilyThere != rule.Invite.Contains(MeetingGuest.Family))
            return "the family is invited where it is there, and nowhere else";
        if (about == MeetingAbout.ListedFamilies && !rule.NeedsDeclaration)
            return "who hears of listed families signs a declaration before each session (3.3.14)";
        if (rule.NeedsDeclaration && rule.WrittenUpWithin is not null)
            return "what is signed before a session cannot be signed once it took place: it is called before";
        return rule.AgendaOfEachFamily.Count > 0 && about != MeetingAbout.ListedFamilies
            ? "only a meeting about listed families has an agenda of each family"
            : null;
    }

    private static StandingItem[] Items(RuleMap map, string key)
    {
        List<StandingItem> items = [];
        foreach (var one in map.Maps(key))
        {
            items.Add(new(one.Text("id"), one.Text("title"), one.Flag("must")));
            one.NothingElse();
        }
        if (items.Count == 0)
            throw map.Wrong($"'{key}' is missing");
        return items.DistinctBy(i => i.Id).Count() == items.Count
            ? [.. items]
            : throw map.Wrong("two items have one id", key);
    }

    private static DeclarationText Declaration(RuleMap map)
    {
        var text = new DeclarationText(
            map.Text("version"),
            map.Text("text"),
            map.Text("source"),
            map.OptionalText("doubt")
        );
        map.NothingElse();
        return text;
    }

    private static Period Length(RuleMap map, string key) =>
        Period.TryRead(map.Text(key), out var period) && period.Count > 0
            ? period
            : throw map.Wrong($"'{key}' is a length of time such as 6 weeks", key);
}
