using System.Text.Json.Nodes;

namespace Hearth.Rules.Sharing.Policies;

/// <summary>What decisions need of a SharingPolicy.</summary>
/// <remarks>
/// Data name categories as <c>hearth:category/education</c>, purposes as <c>hearth:purpose/support-families</c>, the law as
/// <c>hearth:gateway/children-2004-10</c>, a flow that is forbidden as <c>hearth:flow/research-package</c>. What is named
/// otherwise is kept, and permits nothing. Parties' numbers in the system <c>hearth:agency</c> are agencies' ids; whether
/// one shares or receives is in the extension, and both where it is silent.
/// </remarks>
public static class AgreementOf
{
    private const string Agencies = "hearth:agency";

    /// <summary>The agreement, and what in the policy no decision can use.</summary>
    public static (Agreement Agreement, IReadOnlyList<string> Unused) Policy(
        SharingPolicy policy,
        SharingVocabulary words
    )
    {
        var unused = new List<string>();
        var agencies = policy
            .Parties.SelectMany(p => p.CatalogueIds)
            .Where(id => id.System == Agencies)
            .Select(id => id.Value)
            .ToArray();
        unused.AddRange(
            policy
                .Parties.Where(p => p.CatalogueIds.All(id => id.System != Agencies))
                .Select(p => $"party {p.Name}: no number of an agency here")
        );
        var agreement = new Agreement(
            policy.Identifier.Value,
            policy.Name,
            Side(policy.Extension, "providers", agencies),
            Side(policy.Extension, "recipients", agencies),
            Known(policy.Data, "category", words.Categories.ContainsKey, unused),
            Known(policy.Purposes, "purpose", words.Purposes.ContainsKey, unused),
            Known(policy.LegalCompliance, "gateway", words.Gateways.ContainsKey, unused),
            policy.StartDate,
            policy.EndDate,
            Known(policy.Restrictions, "flow", id => Words.TryRead<FlowKind>(id, out _), unused)
                .Select(Flow)
                .ToHashSet()
        );
        return (agreement, unused);
    }

    private static FlowKind Flow(string id) =>
        Words.TryRead<FlowKind>(id, out var flow) ? flow : default;

    private static HashSet<string> Side(JsonObject? extension, string name, string[] parties) =>
        extension?[name] is JsonArray named
            ? [.. named.Select(n => n?.GetValue<string>()).OfType<string>().Where(parties.Contains)]
            : [.. parties];

    private static HashSet<string> Known(
        IReadOnlyList<string> named,
        string kind,
        Func<string, bool> isKnown,
        List<string> unused
    )
    {
        var prefix = $"hearth:{kind}/";
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && isKnown(name[prefix.Length..]))
                known.Add(name[prefix.Length..]);
            else if (kind is "category" or "purpose")
                unused.Add($"{kind} '{name}' is none the rulebook knows");
        }
        return known;
    }
}
