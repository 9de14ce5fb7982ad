using Hearth.Rules.Loading;

namespace Hearth.Rules.Sharing.Reading;

internal static class VocabularyReader
{
    public static SharingVocabulary Read(RuleMap root)
    {
        var categories = RuleFolders.ById(root, "categories", Category);
        if (
            categories
                .Values.SelectMany(c => c.Sources)
                .GroupBy(s => s, StringComparer.Ordinal)
                .FirstOrDefault(s => s.Count() > 1) is
            { } twice
        )
            throw root.Wrong($"the source '{twice.Key}' is of two categories", "categories");
        // The compiled form keeps categories as the bits of one word.
        if (categories.Count > 64)
            throw root.Wrong("at most 64 categories can be told apart", "categories");
        var overdue = root.Map("overdue-review");
        var grace = overdue.Number("months");
        overdue.Text("doubt");
        overdue.NothingElse();
        var due = root.Map("answer-due");
        var days = due.Number("working-days");
        due.Text("doubt");
        due.NothingElse();
        return new(
            RuleFolders.ById(root, "purposes", Purpose),
            categories,
            RuleFolders.ById(root, "bases", Basis),
            RuleFolders.ById(root, "conditions", Condition),
            RuleFolders.ById(root, "gateways", OneGateway),
            new Dictionary<FlowKind, Flow>(),
            new Dictionary<string, RoleBundle>(),
            grace,
            days
        );
    }

    private static SharingPurpose Purpose(RuleMap map) =>
        new(
            map.Text("id"),
            map.Text("name"),
            map.Text("source"),
            map.Flag("anonymous"),
            map.Flag("nobody")
        );

    private static DataCategory Category(RuleMap map) =>
        new(map.Text("id"), map.Text("name"), map.Choice<DataClass>("class"), map.Texts("sources"));

    private static LawfulBasis Basis(RuleMap map) =>
        new(
            map.Text("id"),
            map.Text("article"),
            map.Text("name"),
            map.Choice<DataClass>("covers"),
            map.Flag("needs-condition"),
            map.OptionalText("doubt")
        );

    private static ScheduleCondition Condition(RuleMap map) =>
        new(
            map.Text("id"),
            map.Number("paragraph"),
            map.Text("name"),
            map.Choices<DataClass>("covers"),
            map.Choices<AgencyKind>("only"),
            map.OptionalText("doubt")
        );

    private static Gateway OneGateway(RuleMap map) =>
        new(
            map.Text("id"),
            map.Text("name"),
            map.Text("authority"),
            map.Flag("specified-persons"),
            map.Choices<AgencyKind>("never"),
            map.Choices<AgencyKind>("from"),
            map.Choices<AgencyKind>("to"),
            map.Texts("conditions"),
            map.OptionalText("doubt")
        );
}
