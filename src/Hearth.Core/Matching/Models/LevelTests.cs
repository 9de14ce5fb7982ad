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
        LevelTest test = kind switch
        {
            "missing" => new NullEither(map.Text(kind)),
            "exact" => new Exact(map.Text(kind)),
            "nickname" => new NicknameOf(map.Text(kind)),
            "in-common" => new InCommon(map.Text(kind)),
            "day-month-swapped" => new DayMonthSwapped(map.Text(kind)),
            "reversed" when map.Texts(kind) is [var first, var second] => new Reversed(
                first,
                second
            ),
            "jaro-winkler" => Inner(
                map.Map(kind),
                m => new JaroWinklerAtLeast(Column(m), AtLeast(m))
            ),
            "edits" => Inner(
                map.Map(kind),
                m => new DamerauLevenshteinAtMost(Column(m), AtMost(m))
            ),
            "days-apart" => Inner(map.Map(kind), m => new DateWithin(Column(m), AtMost(m))),
            "years-apart" => Inner(map.Map(kind), m => new YearsApart(Column(m), AtMost(m))),
            "value-is" => Inner(map.Map(kind), m => new ValueIs(Column(m), m.Texts("values"))),
            "all-of" => new AllOf([.. map.Maps(kind).Select(Read)]),
            "any-of" => new AnyOf([.. map.Maps(kind).Select(Read)]),
            "not" => new Not(Read(map.Map(kind))),
            "use" when named.TryGetValue(map.Text(kind), out var known) => known,
            "use" => throw map.Wrong($"no test is named '{map.Text(kind)}'", kind),
            "else" => new Else(),
            _ => throw map.Wrong($"unknown test '{kind}'"),
        };
        _ = map.OptionalPlain(kind);
        map.NothingElse();
        return test;
    }

    private static LevelTest Inner(YamlMap map, Func<YamlMap, LevelTest> make)
    {
        var test = make(map);
        map.NothingElse();
        return test;
    }

    private static string Column(YamlMap map) => map.Text("column");

    private static double AtLeast(YamlMap map) => ModelReader.Number(map, "at-least");

    private static int AtMost(YamlMap map) =>
        map.OptionalNumber("at-most") ?? throw map.Wrong("'at-most' is missing");
}
