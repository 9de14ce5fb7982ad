using Hearth.Rules.Facts;

namespace Hearth.Core.Sources.Catalogue;

/// <summary>Reads how rows become facts. Columns are looked for in the fact's group first, then in the row.</summary>
internal sealed class FactTemplates(IReadOnlyList<Column> columns, IReadOnlyList<Group> groups)
{
    public FactTemplate Read(YamlMap map)
    {
        int? group = null;
        int? listed = null;
        if (map.OptionalText("each") is { } each)
        {
            group = groups.ToList().FindIndex(g => g.Name == each) is >= 0 and var found
                ? found
                : null;
            if (group is null)
                listed = Columns.Find(map, "each", each, columns);
        }
        var about = map.OptionalText("about") switch
        {
            null => FactSubject.Subject,
            "other" => FactSubject.Other,
            _ => throw map.Wrong("'about' is other, or left out", "about"),
        };
        var fact = new FactTemplate(
            Kind(map),
            group,
            listed,
            Conditions(map, group),
            Value(map, "start", group),
            Value(map, "end", group),
            Value(map, "amount", group),
            Value(map, "out-of", group),
            Value(map, "extra", group),
            Value(map, "code", group),
            Value(map, "status", group),
            Value(map, "note", group),
            about
        );
        map.NothingElse();
        return fact;
    }

    public IReadOnlyList<Condition> Conditions(YamlMap map, int? group)
    {
        var all = new List<Condition>();
        if (map.OptionalMap("when") is { } when)
            all.AddRange(
                when.Keys.Select(k => new Condition.Is(Find(when, k, k, group), when.Texts(k)))
            );
        if (map.OptionalMap("unless") is { } unless)
            all.AddRange(
                unless.Keys.Select(k => new Condition.IsNot(
                    Find(unless, k, k, group),
                    unless.Texts(k)
                ))
            );
        if (map.OptionalMap("when-more-than") is { } more)
            all.AddRange(
                more.Keys.Select(k => new Condition.MoreThan(
                    Find(more, k, k, group),
                    more.OptionalNumber(k) ?? 0
                ))
            );
        all.AddRange(
            map.Texts("when-given")
                .Select(n => new Condition.Given(Find(map, "when-given", n, group)))
        );
        all.AddRange(
            map.Texts("when-blank")
                .Select(n => new Condition.Blank(Find(map, "when-blank", n, group)))
        );
        return all;
    }

    public Check Check(YamlMap map)
    {
        Check check;
        if (map.OptionalText("total") is { } total)
            check = new Check.AddsUp(Places(map, "parts"), Find(map, "total", total, null), total);
        else if (map.OptionalText("whole") is { } whole)
            check = new Check.NoMoreThan(
                Places(map, "parts"),
                Find(map, "whole", whole, null),
                whole
            );
        else
            check = new Check.InOrder(
                Find(map, "earlier", map.Text("earlier"), null),
                Find(map, "later", map.Text("later"), null),
                map.Text("later")
            );
        map.NothingElse();
        return check;
    }

    private static FactKind Kind(YamlMap map) => map.Choice<FactKind>("kind");

    private ValueFrom? Value(YamlMap map, string key, int? group)
    {
        if (!map.IsMap(key))
            return map.Texts(key) is { Count: > 0 } names
                ? new ValueFrom.FirstOf([.. names.Select(n => Find(map, key, n, group))])
                : null;
        var how = map.Map(key);
        ValueFrom value = how.Keys.FirstOrDefault() switch
        {
            "sum" => new ValueFrom.Sum(Places(how, "sum", group), Places(how, "else", group)),
            "constant" => new ValueFrom.Constant(how.Text("constant")),
            "term-of" => new ValueFrom.TermOf(Find(how, "term-of", how.Text("term-of"), group)),
            "listed" when how.Flag("listed") => new ValueFrom.Listed(),
            "joined" => new ValueFrom.Joined(Places(how, "joined", group)),
            "from" => new ValueFrom.Mapped(
                Find(how, "from", how.Text("from"), group),
                Pairs(how.Map("map")),
                how.OptionalText("otherwise")
            ),
            _ => throw how.Wrong(
                "one of sum, constant, term-of, listed, joined or from was expected"
            ),
        };
        how.NothingElse();
        return value;
    }

    private static Dictionary<string, string> Pairs(YamlMap map) =>
        map.Keys.ToDictionary(k => k, map.Text, StringComparer.OrdinalIgnoreCase);

    private IReadOnlyList<Place> Places(YamlMap map, string key, int? group = null) =>
        [.. map.Texts(key).Select(n => Find(map, key, n, group))];

    private Place Find(YamlMap map, string key, string name, int? group)
    {
        if (group is { } g)
        {
            var at = groups[g].Columns.ToList().FindIndex(c => c.Name == name);
            if (at >= 0)
                return new Place(at, InGroup: true);
        }
        return new Place(Columns.Find(map, key, name, columns), InGroup: false);
    }
}
