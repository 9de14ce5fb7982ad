namespace Hearth.Rules.Sharing;

/// <summary>The words of sharing: purposes, categories, bases, gateways, flows and roles, by id.</summary>
/// <param name="Purposes">What for.</param>
/// <param name="Categories">Kinds of information.</param>
/// <param name="Bases">Lawful bases.</param>
/// <param name="Conditions">Conditions of Schedule 1.</param>
/// <param name="Gateways">Legal gateways.</param>
/// <param name="Flows">Ways in which information moves.</param>
/// <param name="Roles">What roles may do and see.</param>
/// <param name="ReviewGraceMonths">How long an agreement whose review is late is relied on, in months.</param>
/// <param name="AnswerWorkingDays">Within how many working days a partner answers.</param>
public sealed record SharingVocabulary(
    IReadOnlyDictionary<string, SharingPurpose> Purposes,
    IReadOnlyDictionary<string, DataCategory> Categories,
    IReadOnlyDictionary<string, LawfulBasis> Bases,
    IReadOnlyDictionary<string, ScheduleCondition> Conditions,
    IReadOnlyDictionary<string, Gateway> Gateways,
    IReadOnlyDictionary<FlowKind, Flow> Flows,
    IReadOnlyDictionary<string, RoleBundle> Roles,
    int ReviewGraceMonths,
    int AnswerWorkingDays
)
{
    private readonly Dictionary<string, DataCategory> bySource = Categories
        .Values.SelectMany(c => c.Sources.Select(s => (Source: s, Category: c)))
        .ToDictionary(s => s.Source, s => s.Category, StringComparer.Ordinal);

    /// <summary>What a source's records are about; null when no category has the source.</summary>
    public DataCategory? CategoryOf(string source) => bySource.GetValueOrDefault(source);

    /// <summary>What keeps flows from starting: each that is missing, or lacks a purpose, a basis for what it carries, a gateway or recipients (requirement SH-2).</summary>
    public IReadOnlyList<string> FlowProblems() =>
        [
            .. Enum.GetValues<FlowKind>()
                .Where(kind => !Flows.ContainsKey(kind))
                .Select(kind => $"no flow '{Words.Of(kind)}' is in rulebook/sharing"),
            .. Flows.Values.SelectMany(Problems),
        ];

    private IEnumerable<string> Problems(Flow flow)
    {
        var name = Words.Of(flow.Kind);
        if (flow.Purposes.Count == 0)
            yield return $"the flow '{name}' has no purpose";
        if (flow.Gateways.Count == 0)
            yield return $"the flow '{name}' has no legal gateway";
        if (flow.Recipients.Count == 0)
            yield return $"the flow '{name}' has no recipient";
        if (flow.Categories.Count == 0)
            yield return $"the flow '{name}' carries nothing";
        foreach (var of in flow.Categories.Select(c => Categories[c].Class).Distinct())
        {
            if (flow.BasisFor(of, AgencyKind.CouncilDepartment) is null)
                yield return $"the flow '{name}' has no basis for {Words.Of(of)} data";
        }
    }
}
