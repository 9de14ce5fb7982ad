using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Standardise;

namespace Hearth.Core.Matching.Models;

/// <summary>The tests of one or two columns, by the word a model writes for each: how it is read and how it is written.</summary>
internal sealed record TestWord(
    string Word,
    Type Of,
    Func<YamlMap, LevelTest> Read,
    Func<LevelTest, string> Write
)
{
    public static IReadOnlyList<TestWord> All { get; } =
    [
        OfColumn("missing", c => new NullEither(c)),
        OfColumn("missing-both", c => new NullBoth(c)),
        OfColumn("exact", c => new Exact(c)),
        OfColumn("nickname", c => new NicknameOf(c)),
        OfColumn("soundex", c => new SoundsAlike(c)),
        OfColumn("double-metaphone", c => new PhoneticallyAlike(c)),
        OfColumn("initial", c => new InitialOf(c)),
        OfColumn("word-in-common", c => new WordInCommon(c)),
        OfColumn("day-month-swapped", c => new DayMonthSwapped(c)),
        OfColumn("two-date-parts", c => new TwoDatePartsAgree(c)),
        OfColumn("first-of-january", c => new FirstOfJanuary(c)),
        OfColumn("partial-date", c => new PartialDateAgrees(c)),
        AtLeast("jaro-winkler", (c, n) => new JaroWinklerAtLeast(c, n), t => t.AtLeast),
        AtLeast("jaro", (c, n) => new JaroAtLeast(c, n), t => t.AtLeast),
        AtLeast("in-common-share", (c, n) => new InCommonShare(c, n), t => t.AtLeast),
        AtMost("edits", (c, n) => new DamerauLevenshteinAtMost(c, n), t => t.AtMost),
        AtMost("levenshtein", (c, n) => new LevenshteinAtMost(c, n), t => t.AtMost),
        AtMost("years-apart", (c, n) => new YearsApart(c, n), t => t.AtMost),
        Figure("days-apart", "at-most", (c, n) => new DateWithin(c, n), t => t.Days),
        Figure("number-apart", "at-most", (c, n) => new NumberWithin(c, n), t => t.AtMost),
        Figure("share-apart", "at-most", (c, n) => new NumberWithinShare(c, n), t => t.AtMost),
        Grams("jaccard", (c, n, q) => new JaccardAtLeast(c, n, q), t => (t.AtLeast, t.Q)),
        Grams("cosine", (c, n, q) => new CosineAtLeast(c, n, q), t => (t.AtLeast, t.Q)),
        Inner<OneContainsOther>(
            "contains",
            m => new(Column(m), m.OptionalNumber("shortest") ?? 1),
            t => $"{{ column: {Yaml.Text(t.Column)}, shortest: {t.Shortest} }}"
        ),
        Inner<PostcodeAgrees>(
            "postcode",
            m => new(Column(m), m.Choice<PostcodePart>("part")),
            t => $"{{ column: {Yaml.Text(t.Column)}, part: {Kebab.Of(t.Part)} }}"
        ),
        Inner<DistanceWithin>(
            "kilometres",
            m => new(m.Text("latitude"), m.Text("longitude"), ModelReader.Number(m, "at-most")),
            t =>
                $"{{ latitude: {Yaml.Text(t.Latitude)}, longitude: {Yaml.Text(t.Longitude)}, at-most: {Yaml.Number(t.Kilometres)} }}"
        ),
        Inner<ValueIs>(
            "value-is",
            m => new(Column(m), m.Texts("values"), m.Flag("in-both")),
            t =>
                $"{{ column: {Yaml.Text(t.Column)}, values: {Yaml.List(t.Values)}{(t.InBoth ? ", in-both: true" : "")} }}"
        ),
    ];

    private static TestWord Inner<T>(string word, Func<YamlMap, T> read, Func<T, string> write)
        where T : LevelTest =>
        new(
            word,
            typeof(T),
            map =>
            {
                var inner = map.Map(word);
                var test = read(inner);
                inner.NothingElse();
                return test;
            },
            test => write((T)test)
        );

    private static TestWord OfColumn<T>(string word, Func<string, T> make)
        where T : ColumnTest =>
        new(word, typeof(T), map => make(map.Text(word)), test => Yaml.Text(((T)test).Column));

    private static TestWord Figure<T>(
        string word,
        string key,
        Func<string, double, T> make,
        Func<T, double> figure
    )
        where T : ColumnTest =>
        Inner(
            word,
            m => make(Column(m), ModelReader.Number(m, key)),
            t => $"{{ column: {Yaml.Text(t.Column)}, {key}: {Yaml.Number(figure(t))} }}"
        );

    private static TestWord AtLeast<T>(
        string word,
        Func<string, double, T> make,
        Func<T, double> figure
    )
        where T : ColumnTest => Figure(word, "at-least", make, figure);

    private static TestWord AtMost<T>(string word, Func<string, int, T> make, Func<T, int> figure)
        where T : ColumnTest =>
        Inner(
            word,
            m =>
                make(
                    Column(m),
                    m.OptionalNumber("at-most") ?? throw m.Wrong("'at-most' is missing")
                ),
            t => $"{{ column: {Yaml.Text(t.Column)}, at-most: {figure(t)} }}"
        );

    private static TestWord Grams<T>(
        string word,
        Func<string, double, int, T> make,
        Func<T, (double AtLeast, int Q)> figures
    )
        where T : ColumnTest =>
        Inner(
            word,
            m => make(Column(m), ModelReader.Number(m, "at-least"), m.OptionalNumber("q") ?? 2),
            t =>
                $"{{ column: {Yaml.Text(t.Column)}, at-least: {Yaml.Number(figures(t).AtLeast)}, q: {figures(t).Q} }}"
        );

    private static string Column(YamlMap map) => map.Text("column");
}
