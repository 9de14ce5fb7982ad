using YamlDotNet.RepresentationModel;

namespace Hearth.Core.Sources.Catalogue;

/// <summary>One mapping of a catalogue file, read strictly: what is asked for twice or never is an error with its line.</summary>
internal sealed class YamlMap(string file, YamlMappingNode node)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public static YamlMap Root(string file, TextReader text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlDotNet.Core.YamlException broken)
        {
            throw new CatalogueException(file, broken.Start.Line, broken.Message);
        }
        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? new YamlMap(file, root)
            : throw new CatalogueException(file, 1, "one mapping was expected");
    }

    public IEnumerable<string> Keys =>
        node.Children.Keys.Select(k => ((YamlScalarNode)k).Value ?? "");

    public CatalogueException Wrong(string problem, string? key = null) =>
        new(file, (key is null ? node : Node(key) ?? node).Start.Line, problem);

    public string Text(string key) => OptionalText(key) ?? throw Wrong($"'{key}' is missing");

    public string? OptionalText(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalarNode { Value: { Length: > 0 } value } => value,
            _ => throw Wrong($"'{key}' is to be one value", key),
        };

    /// <summary>A value that may be empty text.</summary>
    public string OptionalPlain(string key) => (Node(key) as YamlScalarNode)?.Value ?? "";

    public bool Flag(string key) =>
        OptionalText(key) switch
        {
            null or "false" => false,
            "true" => true,
            var other => throw Wrong($"'{key}' is true or false, not '{other}'", key),
        };

    public int? OptionalNumber(string key) =>
        OptionalText(key) is not { } text ? null
        : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
        : throw Wrong($"'{key}' is a whole number, not '{text}'", key);

    public T Choice<T>(string key)
        where T : struct, Enum =>
        Kebab.TryRead<T>(Text(key), out var value)
            ? value
            : throw Wrong(
                $"'{key}' is one of {string.Join(", ", Enum.GetValues<T>().Select(Kebab.Of))}, not '{Text(key)}'",
                key
            );

    public YamlMap Map(string key) => OptionalMap(key) ?? throw Wrong($"'{key}' is missing");

    public YamlMap? OptionalMap(string key) =>
        Node(key) switch
        {
            null => null,
            YamlMappingNode map => new YamlMap(file, map),
            _ => throw Wrong($"'{key}' is to be a mapping", key),
        };

    public bool IsMap(string key) => Node(key) is YamlMappingNode;

    /// <summary>A list of values; one value stands for a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        Node(key) switch
        {
            null => [],
            YamlScalarNode one => [one.Value ?? ""],
            YamlSequenceNode many when many.All(n => n is YamlScalarNode) =>
            [
                .. many.Select(n => ((YamlScalarNode)n).Value ?? ""),
            ],
            _ => throw Wrong($"'{key}' is to be a list of values", key),
        };

    public IReadOnlyList<YamlMap> Maps(string key) =>
        Node(key) switch
        {
            null => [],
            YamlSequenceNode many when many.All(n => n is YamlMappingNode) =>
            [
                .. many.Select(n => new YamlMap(file, (YamlMappingNode)n)),
            ],
            _ => throw Wrong($"'{key}' is to be a list of mappings", key),
        };

    /// <summary>A list of lists of values.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lists(string key) =>
        Node(key) switch
        {
            null => [],
            YamlSequenceNode many
                when many.All(n => n is YamlSequenceNode s && s.All(v => v is YamlScalarNode)) =>
            [
                .. many.Select(n =>
                    ((YamlSequenceNode)n).Select(v => ((YamlScalarNode)v).Value ?? "").ToArray()
                ),
            ],
            _ => throw Wrong($"'{key}' is to be a list of lists", key),
        };

    /// <summary>Call when everything known has been asked for.</summary>
    public void NothingElse()
    {
        foreach (var (key, _) in node.Children)
        {
            var name = ((YamlScalarNode)key).Value ?? "";
            if (!asked.Contains(name))
                throw new CatalogueException(file, key.Start.Line, $"unknown key '{name}'");
        }
    }

    private YamlNode? Node(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;
    }
}
