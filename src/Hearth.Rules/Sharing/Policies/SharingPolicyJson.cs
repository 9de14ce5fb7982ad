using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hearth.Rules.Sharing.Policies;

/// <summary>Reads and writes a SharingPolicy as JSON: what is read is written again with nothing lost.</summary>
public static class SharingPolicyJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <exception cref="PolicyException">It is no JSON, or not by the published field list.</exception>
    public static SharingPolicy Read(string text)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text);
        }
        catch (JsonException broken)
        {
            throw new PolicyException("$", $"is no JSON: {broken.Message}");
        }
        var policy =
            root as JsonObject ?? throw new PolicyException("$", "one JSON object was expected");
        var known = PolicyFields.All.Select(f => f.Name).Append(PolicyFields.Extension).ToHashSet();
        if (policy.FirstOrDefault(p => !known.Contains(p.Key)).Key is { } unknown)
            throw new PolicyException(unknown, "is no field of a SharingPolicy");
        foreach (var (name, required, many) in PolicyFields.All.Where(f => f.Required))
        {
            if (policy[name] is null || many && policy[name] is JsonArray { Count: 0 })
                throw new PolicyException(name, "is missing");
        }
        var read = new SharingPolicy(
            Text(policy, "URI"),
            Identifier(policy),
            Text(policy, "Name"),
            Text(policy, "Contact"),
            Parties(policy),
            Texts(policy, "Data"),
            Texts(policy, "Purpose"),
            Date(policy, "StartDate"),
            Date(policy, "EndDate"),
            Texts(policy, "PermittedUse"),
            Texts(policy, "Restrictions"),
            Texts(policy, "DataRecipientResponsibilities"),
            Texts(policy, "SecurityMeasure"),
            Texts(policy, "LegalCompliance"),
            policy[PolicyFields.Extension] switch
            {
                null => null,
                JsonObject extension => extension.DeepClone().AsObject(),
                _ => throw new PolicyException(PolicyFields.Extension, "is to be an object"),
            }
        );
        return read.EndDate < read.StartDate
            ? throw new PolicyException("EndDate", "lies before StartDate")
            : read;
    }

    /// <summary>As published, indented.</summary>
    public static string Write(SharingPolicy policy)
    {
        var root = new JsonObject
        {
            ["URI"] = policy.Uri,
            ["Identifier"] = new JsonObject
            {
                ["value"] = policy.Identifier.Value,
                ["System"] = policy.Identifier.System,
            },
            ["Name"] = policy.Name,
            ["Contact"] = policy.Contact,
            ["Party"] = new JsonArray([.. policy.Parties.Select(Party)]),
            ["Data"] = Array(policy.Data),
            ["Purpose"] = Array(policy.Purposes),
            ["StartDate"] = Day(policy.StartDate),
            ["EndDate"] = Day(policy.EndDate),
            ["PermittedUse"] = Array(policy.PermittedUse),
        };
        Put(root, "Restrictions", policy.Restrictions);
        Put(root, "DataRecipientResponsibilities", policy.DataRecipientResponsibilities);
        Put(root, "SecurityMeasure", policy.SecurityMeasures);
        Put(root, "LegalCompliance", policy.LegalCompliance);
        if (policy.Extension is { } extension)
            root[PolicyFields.Extension] = extension.DeepClone();
        return root.ToJsonString(Indented);
    }

    private static PolicyIdentifier Identifier(JsonObject policy) =>
        policy["Identifier"] is JsonObject identifier
            ? new(
                Text(identifier, "value", "Identifier."),
                Text(identifier, "System", "Identifier.")
            )
            : throw new PolicyException("Identifier", "is to be an object with value and System");

    private static IReadOnlyList<PolicyParty> Parties(JsonObject policy) =>
        policy["Party"] is JsonArray parties
            ?
            [
                .. parties.Select(
                    (party, i) =>
                        party is JsonObject one
                            ? new PolicyParty(
                                Text(one, "Name", $"Party[{i}]."),
                                CatalogueIds(one, $"Party[{i}].")
                            )
                            : throw new PolicyException($"Party[{i}]", "is to be an object")
                ),
            ]
            : throw new PolicyException("Party", "is to be a list");

    private static IReadOnlyList<CatalogueId> CatalogueIds(JsonObject party, string within)
    {
        var path = within + "CatalogueID";
        if (party["CatalogueID"] is not JsonArray { Count: > 0 } ids)
            throw new PolicyException(path, "is to be a list of at least one");
        return
        [
            .. ids.Select(
                (id, i) =>
                    id switch
                    {
                        JsonValue plain when plain.TryGetValue<string>(out var value) =>
                            new CatalogueId(value, null),
                        JsonObject one => new CatalogueId(
                            Text(one, "value", $"{path}[{i}]."),
                            Text(one, "system", $"{path}[{i}].")
                        ),
                        _ => throw new PolicyException(
                            $"{path}[{i}]",
                            "is to be a text, or an object with value and system"
                        ),
                    }
            ),
        ];
    }

    private static string Text(JsonObject of, string name, string within = "") =>
        of[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
            ? text
            : throw new PolicyException(within + name, "is to be a text");

    private static IReadOnlyList<string> Texts(JsonObject of, string name) =>
        of[name] switch
        {
            null => [],
            JsonArray many =>
            [
                .. many.Select(
                    (one, i) =>
                        one is JsonValue value && value.TryGetValue<string>(out var text)
                            ? text
                            : throw new PolicyException($"{name}[{i}]", "is to be a text")
                ),
            ],
            _ => throw new PolicyException(name, "is to be a list of texts"),
        };

    private static DateOnly Date(JsonObject of, string name) =>
        DateOnly.TryParseExact(
            Text(of, name),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw new PolicyException(name, "is to be a date such as 2026-04-01");

    private static JsonObject Party(PolicyParty party) =>
        new()
        {
            ["Name"] = party.Name,
            ["CatalogueID"] = new JsonArray([
                .. party.CatalogueIds.Select(id =>
                    id.System is null
                        ? (JsonNode)JsonValue.Create(id.Value)
                        : new JsonObject { ["value"] = id.Value, ["system"] = id.System }
                ),
            ]),
        };

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonArray Array(IReadOnlyList<string> texts) =>
        new([.. texts.Select(t => (JsonNode)JsonValue.Create(t))]);

    private static void Put(JsonObject root, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
            root[name] = Array(texts);
    }
}
