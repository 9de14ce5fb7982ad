using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Hearth.Rules.Loading;

/// <summary>One mapping of a rule file, read strictly: what is never asked for is an error with its line.</summary>
public sealed class RuleMap(string file, YamlMappingNode node)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The keys in the order written.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.Select(Name);

    /// <summary>An error at this mapping, or at one of its keys.</summary>
    public RuleFileException Wrong(string problem, string? key = null) =>
        new(file, ((key is null ? null : Node(key)) ?? node).Start.Line, problem);

    /// <summary>A value that must be there.</summary>
    public string Text(string key) => OptionalText(key) ?? throw Wrong($"'{key}' is missing");

    /// <summary>A value, or null where the key is absent.</summary>
    public string? OptionalText(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalarNode { Value: { Length: > 0 } value } => value.Trim(),
            _ => throw Wrong($"'{key}' is to be one value", key),
        };

    /// <summary>True or false; false where the key is absent.</summary>
    public bool Flag(string key) =>
        OptionalText(key) switch
        {
            null or "false" => false,
            "true" => true,
            var other => throw Wrong($"'{key}' is true or false, not '{other}'", key),
        };

    /// <summary>A whole number that must be there.</summary>
    public int Number(string key) => OptionalNumber(key) ?? throw Wrong($"'{key}' is missing");

    /// <summary>A whole number of 0 or more, or null where the key is absent.</summary>
    public int? OptionalNumber(string key) =>
        OptionalText(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
        : throw Wrong($"'{key}' is a whole number, not '{text}'", key);

    /// <summary>A date, yyyy-mm-dd, that must be there.</summary>
    public DateOnly Date(string key) => OptionalDate(key) ?? throw Wrong($"'{key}' is missing");

    /// <summary>A date, or null where the key is absent.</summary>
    public DateOnly? OptionalDate(string key) =>
        OptionalText(key) is not { } text ? null
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
        : throw Wrong($"'{key}' is a date such as 2015-04-01, not '{text}'", key);

    /// <summary>One of a closed vocabulary.</summary>
    public T Choice<T>(string key)
        where T : struct, Enum =>
        Words.TryRead<T>(Text(key), out var value)
            ? value
            : throw Wrong($"'{key}' is one of {Words.All<T>()}, not '{Text(key)}'", key);

    /// <summary>Each of a closed vocabulary; one value stands for a list of one.</summary>
    public IReadOnlyList<T> Choices<T>(string key)
        where T : struct, Enum =>
        [
            .. Texts(key)
                .Select(t =>
                    Words.TryRead<T>(t, out var value)
                        ? value
                        : throw Wrong($"'{key}' is of {Words.All<T>()}, not '{t}'", key)
                ),
        ];

    /// <summary>Whether the key is there and holds a mapping.</summary>
    public bool IsMap(string key) => Node(key) is YamlMappingNode;

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Node(key) is not null;

    /// <summary>A mapping that must be there.</summary>
    public RuleMap Map(string key) =>
        Node(key) switch
        {
            YamlMappingNode map => new RuleMap(file, map),
            null => throw Wrong($"'{key}' is missing"),
            _ => throw Wrong($"'{key}' is to be a mapping", key),
        };

    /// <summary>Values; one value stands for a list of one, an absent key for none.</summary>
    public IReadOnlyList<string> Texts(string key) => Lists(key).SelectMany(l => l).ToArray();

    /// <summary>Values or lists of values: a value stands for a list of one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lists(string key) =>
        Node(key) switch
        {
            null => [],
            YamlScalarNode one =>
            [
                [one.Value ?? ""],
            ],
            YamlSequenceNode many =>
            [
                .. many.Select(inner =>
                    inner switch
                    {
                        YamlScalarNode one => (IReadOnlyList<string>)[one.Value ?? ""],
                        YamlSequenceNode list when list.All(n => n is YamlScalarNode) =>
                        [
                            .. list.Select(n => ((YamlScalarNode)n).Value ?? ""),
                        ],
                        _ => throw Wrong($"'{key}' is to be a list of values", key),
                    }
                ),
            ],
            _ => throw Wrong($"'{key}' is to be a list of values", key),
        };

    /// <summary>A list of mappings; none where the key is absent.</summary>
    public IReadOnlyList<RuleMap> Maps(string key) =>
        Node(key) switch
        {
            null => [],
            YamlSequenceNode many when many.All(n => n is YamlMappingNode) =>
            [
                .. many.Select(n => new RuleMap(file, (YamlMappingNode)n)),
            ],
            _ => throw Wrong($"'{key}' is to be a list of mappings", key),
        };

    /// <summary>Call when everything known has been asked for.</summary>
    public void NothingElse()
    {
        foreach (var key in node.Children.Keys)
        {
            if (!asked.Contains(Name(key)))
                throw new RuleFileException(file, key.Start.Line, $"unknown key '{Name(key)}'");
        }
    }

    private string Name(YamlNode key) =>
        (key as YamlScalarNode)?.Value
        ?? throw new RuleFileException(file, key.Start.Line, "a key is to be a plain word");

    private YamlNode? Node(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;
    }
}
