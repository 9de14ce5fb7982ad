using System.Globalization;
using System.Text.Json;

namespace Hearth.App.Tests.Govuk;

/// <summary>A fixture's options, which knows which of them were asked for.</summary>
internal sealed class Options(JsonElement root, string path = "", HashSet<string>? asked = null)
{
    private readonly HashSet<string> asked = asked ?? new(StringComparer.Ordinal);

    public bool Has(string name) => Find(name) is { } found && IsGiven(found);

    public string? Text(string name)
    {
        asked.Add(path + name);
        if (Find(name) is not { } found)
            return null;
        return found.ValueKind switch
        {
            JsonValueKind.String => found.GetString(),
            JsonValueKind.Number => found.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
    }

    /// <summary>As Nunjucks sees it: an empty text is as good as none.</summary>
    public string? Filled(string name) =>
        Text(name) is { Length: > 0 } text && Find(name)?.ValueKind != JsonValueKind.False
            ? text
            : null;

    public bool? Flag(string name)
    {
        asked.Add(path + name);
        return Find(name)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
    }

    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    /// <summary>Empty places of a list stand for nothing, except where they count.</summary>
    public IReadOnlyList<Options>? Items(string name, bool emptyPlacesCount = false)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } list)
            return null;
        if (!emptyPlacesCount)
            asked.Add($"{path}{name}[]");
        return
        [
            .. list.EnumerateArray()
                .Where(i => i.ValueKind == JsonValueKind.Object && i.EnumerateObject().Any())
                .Select(i => new Options(i, $"{path}{name}[].", asked)),
        ];
    }

    public IReadOnlyList<string>? Texts(string name)
    {
        asked.Add($"{path}{name}[]");
        return Find(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(i => i.ToString())]
            : null;
    }

    public IReadOnlyList<KeyValuePair<string, string?>> Attributes(string name = "attributes")
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Object } map)
            return [];
        var found = new List<KeyValuePair<string, string?>>();
        foreach (var one in map.EnumerateObject())
        {
            if (one.Value.ValueKind == JsonValueKind.Object)
                continue;
            asked.Add($"{path}{name}.{one.Name}");
            found.Add(new(one.Name, one.Value.ToString()));
        }
        return found;
    }

    /// <summary>What the fixture gives and nobody asked for.</summary>
    public IEnumerable<string> NotAsked() =>
        Leaves(root, "").Distinct().Where(leaf => !asked.Contains(leaf));

    private JsonElement? Find(string name)
    {
        var here = root;
        foreach (var part in name.Split('.'))
        {
            if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty(part, out var inner))
                return null;
            here = inner;
        }
        return here;
    }

    private static bool IsGiven(JsonElement value) =>
        value.ValueKind
            is not (JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False);

    private static IEnumerable<string> Leaves(JsonElement value, string at) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(p => Leaves(p.Value, at.Length == 0 ? p.Name : $"{at}.{p.Name}")),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(i => Leaves(i, at + "[]")),
            JsonValueKind.Null when !at.EndsWith(']') => [],
            _ => [at],
        };
}
