using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hearth.Rules.Loading;

/// <summary>Opens a YAML file of rules.</summary>
public static class RuleFile
{
    /// <summary>The mapping the file holds.</summary>
    /// <exception cref="RuleFileException">It is not YAML, or not one mapping.</exception>
    public static RuleMap Map(string file, TextReader text) =>
        Root(file, text) is YamlMappingNode map
            ? new RuleMap(file, map)
            : throw new RuleFileException(file, 1, "one mapping was expected");

    /// <summary>The list of mappings the file holds.</summary>
    /// <exception cref="RuleFileException">It is not YAML, or not a list of mappings.</exception>
    public static IReadOnlyList<RuleMap> List(string file, TextReader text) =>
        Root(file, text) is YamlSequenceNode list && list.All(n => n is YamlMappingNode)
            ? [.. list.Select(n => new RuleMap(file, (YamlMappingNode)n))]
            : throw new RuleFileException(file, 1, "a list of mappings was expected");

    private static YamlNode Root(string file, TextReader text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException broken)
        {
            throw new RuleFileException(file, broken.Start.Line, broken.Message);
        }
        return stream.Documents is [var only]
            ? only.RootNode
            : throw new RuleFileException(file, 1, "one YAML document was expected");
    }
}
