using System.Globalization;
using System.Text.RegularExpressions;
using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Tests.Parity;

/// <summary>The model Splink trained, from its file: the levels are written here, their m and u read there.</summary>
internal static partial class SplinkModel
{
    public static LinkageModel Read(string path)
    {
        var text = File.ReadAllText(path);
        var prior = double.Parse(Prior().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        var shares = Shares().Matches(text).Select(m => Number(m.Groups[1].Value)).ToList();
        var next = 0;
        var comparisons = Comparisons()
            .Select(c =>
                c with
                {
                    Levels =
                    [
                        .. c.Levels.Select(level =>
                            level.IsNull
                                ? level
                                : level with
                                {
                                    M = shares[next++],
                                    U = shares[next++],
                                }
                        ),
                    ],
                }
            )
            .ToList();
        next.ShouldBe(shares.Count);
        return new("splink", prior, comparisons, []);
    }

    private static double? Number(string text) =>
        text == "null" ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Comparison> Comparisons() =>
        [
            Of("given_name", true, Winkler("given_name")),
            Of("surname", true, Winkler("surname")),
            Of(
                "date_of_birth",
                false,
                [
                    new DamerauLevenshteinAtMost("date_of_birth", 1),
                    new DateWithin("date_of_birth", 2_629_800 / 86_400.0),
                    new DateWithin("date_of_birth", 31_557_600 / 86_400.0),
                    new DateWithin("date_of_birth", 315_576_000 / 86_400.0),
                ]
            ),
            Of("soc_sec_id", false, Damerau("soc_sec_id")),
            Of("street_number", true, []),
            Of("postcode", true, Damerau("postcode")),
        ];

    private static LevelTest[] Winkler(string column) =>
        [.. new[] { 0.92, 0.88, 0.7 }.Select(s => new JaroWinklerAtLeast(column, s))];

    private static LevelTest[] Damerau(string column) =>
        [new DamerauLevenshteinAtMost(column, 1), new DamerauLevenshteinAtMost(column, 2)];

    private static Comparison Of(string column, bool byFrequency, LevelTest[] between) =>
        new(
            column,
            [
                new("null", new NullEither(column)),
                new("exact", new Exact(column))
                {
                    TermFrequency = byFrequency ? new TermFrequency(column) : null,
                },
                .. between.Select(test => new ComparisonLevel(test.ToString(), test)),
                new("else", new Else()),
            ]
        );

    [GeneratedRegex(@"probability_two_random_records_match: (\S+)")]
    private static partial Regex Prior();

    [GeneratedRegex(@"^ +[mu]: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Shares();
}
