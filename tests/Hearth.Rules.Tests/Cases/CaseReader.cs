using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.Loading;
using Hearth.Rules.People;

namespace Hearth.Rules.Tests.Cases;

/// <summary>
/// Reads cases.yaml. People are named where a fact names them (child: A, parent: M, parent-elsewhere: E, adult: O,
/// unborn: U); a child is ten years old and an adult thirty-five unless `people` says when they were born. Every source
/// covers everything unless `not-covered` names it or `covered` gives its days.
/// </summary>
internal static class CaseReader
{
    private static readonly string[] Roles =
    [
        "child",
        "parent",
        "parent-elsewhere",
        "adult",
        "unborn",
    ];

    public static IReadOnlyList<Example> Read(string file, IReadOnlyCollection<string> sources)
    {
        using var text = File.OpenText(file);
        return [.. RuleFile.List(file, text).Select(map => Read(map, sources))];
    }

    private static Example Read(RuleMap map, IReadOnlyCollection<string> sources)
    {
        var on = map.Date("on");
        var people = new SortedDictionary<string, (PersonFacts Person, List<Evidence> Facts)>(
            StringComparer.Ordinal
        );
        List<Evidence> ofFamily = [];
        foreach (var person in map.Maps("people"))
        {
            AddPerson(person, on, people);
            person.NothingElse();
        }
        var record = 0;
        foreach (var fact in map.Maps("facts"))
        {
            var into =
                fact.Has("family") && fact.Text("family") == "yes"
                    ? ofFamily
                    : AddPerson(fact, on, people);
            into.Add(new Evidence(CaseFact.Read(fact), "as-recorded", ++record));
            fact.NothingElse();
        }
        // A family must have a child to be judged; most cases are not about that.
        if (
            people.Values.All(p => p.Person.Place is not (Place.Child or Place.Unborn))
            && !map.Has("no-child")
        )
            people["Z"] = (Person("child", "Z", Birth.On(on.AddYears(-10).AddDays(-30))), []);
        map.OptionalText("no-child");
        var expect = map.Map("expect");
        var expected = expect
            .Keys.Where(k => k != "because")
            .ToDictionary(k => k, expect.Text, StringComparer.Ordinal);
        var made = new Example(
            map.Text("name"),
            on,
            new FamilyFacts(
                "F",
                [.. people.Values.Select(p => p.Person with { Facts = p.Facts })],
                ofFamily
            ),
            Coverage(map, sources),
            expected,
            expect.OptionalText("because")
        );
        map.NothingElse();
        return made;
    }

    private static List<Evidence> AddPerson(
        RuleMap map,
        DateOnly on,
        SortedDictionary<string, (PersonFacts Person, List<Evidence> Facts)> people
    )
    {
        var role = Roles.SingleOrDefault(map.Has) ?? throw map.Wrong("whom is this about?");
        var name = map.Text(role);
        var years = role == "child" ? 10 : 35;
        var birth = Birth.On(on.AddYears(-years).AddDays(-30));
        if (map.OptionalDate("born") is { } born)
            birth = new Birth(
                born,
                map.Has("birth") ? map.Choice<BirthPrecision>("birth") : BirthPrecision.Exact
            );
        else if (map.Has("birth"))
            birth = new Birth(null, map.Choice<BirthPrecision>("birth"));
        var sex = map.OptionalText("sex");
        if (!people.TryGetValue(name, out var known))
            people[name] = known = (Person(role, name, birth, sex), []);
        return known.Facts;
    }

    private static PersonFacts Person(string role, string name, Birth birth, string? sex = null) =>
        new(
            name,
            role switch
            {
                "child" => Place.Child,
                "unborn" => Place.Unborn,
                "adult" => Place.OtherAdult,
                _ => Place.Parent,
            },
            role is "parent" or "parent-elsewhere",
            role == "parent-elsewhere",
            role == "unborn" ? new Birth(null, BirthPrecision.Unknown) : birth,
            sex,
            []
        );

    private static SourceCoverage Coverage(RuleMap map, IReadOnlyCollection<string> sources)
    {
        var always = new DateSpan(DateOnly.MinValue, DateOnly.MaxValue);
        var spans = sources.ToDictionary(s => s, _ => always, StringComparer.Ordinal);
        foreach (var source in map.Texts("not-covered"))
        {
            if (!spans.Remove(source))
                throw map.Wrong($"'{source}' is no source of the framework", "not-covered");
        }
        if (map.Has("covered"))
        {
            var covered = map.Map("covered");
            foreach (var source in covered.Keys)
            {
                var days = covered.Map(source);
                spans[source] = new DateSpan(days.Date("from"), days.Date("to"));
                days.NothingElse();
            }
        }
        return new SourceCoverage(spans);
    }
}
