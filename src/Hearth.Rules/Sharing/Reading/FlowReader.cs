using Hearth.Rules.Loading;

namespace Hearth.Rules.Sharing.Reading;

internal static class FlowReader
{
    public static IReadOnlyDictionary<FlowKind, Flow> Read(RuleMap root, SharingVocabulary words)
    {
        var flows = RuleFolders
            .ById(root, "flows", map => One(map, words))
            .Values.ToDictionary(f => f.Kind);
        var problems = (words with { Flows = flows }).FlowProblems();
        return problems.Count == 0 ? flows : throw root.Wrong(string.Join("; ", problems), "flows");
    }

    private static Flow One(RuleMap map, SharingVocabulary words) =>
        new(
            map.Choice<FlowKind>("id"),
            map.Text("name"),
            RuleFolders.Ids(map, "purposes", words.Purposes.Keys),
            [.. RuleFolders.Ids(map, "bases", words.Bases.Keys).Select(id => words.Bases[id])],
            [
                .. RuleFolders
                    .Ids(map, "conditions", words.Conditions.Keys)
                    .Select(id => words.Conditions[id]),
            ],
            RuleFolders.Ids(map, "gateways", words.Gateways.Keys),
            RuleFolders.Ids(map, "categories", words.Categories.Keys),
            Kinds(map)
        );

    private static HashSet<AgencyKind> Kinds(RuleMap map) =>
        map.Texts("recipients") is ["any"]
            ? [.. Enum.GetValues<AgencyKind>()]
            : [.. map.Choices<AgencyKind>("recipients")];
}
