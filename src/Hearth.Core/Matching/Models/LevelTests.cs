using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage.Compare;

namespace Hearth.Core.Matching.Models;

/// <summary>The closed set of tests a level may use, each a mapping of one key: <c>{ exact: surname }</c>.</summary>
internal sealed class LevelTests
{
    private readonly Dictionary<string, LevelTest> named = new(StringComparer.Ordinal);

    public void Name(string name, YamlMap map) => named[name] = Read(map);

    public LevelTest Read(YamlMap map)
    {
        if (map.Keys.ToArray() is not [var kind])
            throw map.Wrong("a test is a mapping of one key");
        var test = kind switch
        {
            "reversed" when map.Texts(kind) is [var first, var second] => new Reversed(
                first,
                second
            ),
            // A set's members in common: one is enough unless more are asked for.
            "in-common" when map.IsMap(kind) => InCommon(map.Map(kind)),
            "in-common" => new InCommon(map.Text(kind)),
            "all-of" => new AllOf([.. map.Maps(kind).Select(Read)]),
            "any-of" => new AnyOf([.. map.Maps(kind).Select(Read)]),
            "not" => new Not(Read(map.Map(kind))),
            "use" when named.TryGetValue(map.Text(kind), out var known) => known,
            "use" => throw map.Wrong($"no test is named '{map.Text(kind)}'", kind),
            "else" => new Else(),
            _ => TestWord.All.FirstOrDefault(w => w.Word == kind) is { } word
                ? word.Read(map)
                : throw map.Wrong($"unknown test '{kind}'"),
        };
        _ = map.OptionalPlain(kind);
        map.NothingElse();
        return test;
    }

    /// <summary>A test as a model writes it.</summary>
    /// <exception cref="ArgumentException">No word stands for it.</exception>
    public static string Write(LevelTest test) =>
        test switch
        {
            Else => "{ else: any }",
            Not not => $"{{ not: {Write(not.Test)} }}",
            AllOf all => $"{{ all-of: [{string.Join(", ", all.Tests.Select(Write))}] }}",
            AnyOf any => $"{{ any-of: [{string.Join(", ", any.Tests.Select(Write))}] }}",
            Reversed reversed => $"{{ reversed: {Yaml.List([reversed.First, reversed.Second])} }}",
            InCommon { AtLeast: 1 } common => $"{{ in-common: {Yaml.Text(common.Column)} }}",
            InCommon common =>
                $"{{ in-common: {{ column: {Yaml.Text(common.Column)}, at-least: {common.AtLeast} }} }}",
            _ => TestWord.All.FirstOrDefault(w => w.Of == test.GetType()) is { } word
                ? $"{{ {word.Word}: {word.Write(test)} }}"
                : throw new ArgumentException($"No word stands for {test.GetType().Name}"),
        };

    private static InCommon InCommon(YamlMap map)
    {
        var test = new InCommon(map.Text("column"), map.OptionalNumber("at-least") ?? 1);
        map.NothingElse();
        return test;
    }
}
