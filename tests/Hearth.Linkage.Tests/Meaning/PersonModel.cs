using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Tests.Meaning;

/// <summary>
/// A model of people with parameters like those training gives. What relatives share (surname, home,
/// and for twins the birth date) is not independent, so two comparisons of several columns say what it
/// means when only the forename or only the birth date differs.
/// </summary>
internal static class PersonModel
{
    private static readonly LevelTest SameHome = new AnyOf(
        new Exact("address"),
        new Exact("postcode")
    );

    private static readonly LevelTest AnotherForename = new Not(
        new AnyOf(
            new NullEither("forename"),
            new JaroWinklerAtLeast("forename", 0.8),
            new NicknameOf("forename"),
            new Reversed("forename", "surname")
        )
    );

    public static LinkageModel Model { get; } =
        new(
            "people",
            1e-5,
            [
                new(
                    "forename",
                    [
                        new("missing", new NullEither("forename")),
                        new("same", new Exact("forename"), 0.80, 0.004),
                        new(
                            "swapped with surname",
                            new Reversed("forename", "surname"),
                            0.01,
                            1e-6
                        ),
                        new("nickname", new NicknameOf("forename"), 0.05, 0.001),
                        new("similar", new JaroWinklerAtLeast("forename", 0.88), 0.10, 0.005),
                        new("different", new Else(), 0.04, 0.99),
                    ]
                ),
                new(
                    "surname",
                    [
                        new("missing", new NullEither("surname")),
                        new("same", new Exact("surname"), 0.85, 0.003),
                        new(
                            "swapped with forename",
                            new Reversed("surname", "forename"),
                            0.01,
                            0.003
                        ),
                        new("similar", new JaroWinklerAtLeast("surname", 0.88), 0.08, 0.003),
                        new("different", new Else(), 0.06, 0.991),
                    ]
                ),
                new(
                    "birth date",
                    [
                        new("missing", new NullEither("born")),
                        new("same", new Exact("born"), 0.88, 4e-5),
                        new("day and month swapped", new DayMonthSwapped("born"), 0.02, 2e-5),
                        new(
                            "estimated, within a year",
                            new AllOf(
                                new ValueIs("accuracy", ["estimated"]),
                                new YearsApart("born", 1)
                            ),
                            0.04,
                            0.03
                        ),
                        new("one edit", new DamerauLevenshteinAtMost("born", 1), 0.04, 0.001),
                        new("different", new Else(), 0.02, 0.97),
                    ]
                ),
                new(
                    "home",
                    [
                        new("missing", new NullEither("postcode")),
                        new("same", SameHome, 0.75, 3e-5),
                        new("elsewhere", new Else(), 0.25, 0.999),
                    ]
                ),
                Together(
                    "another child of one birth date and home",
                    new AllOf(AnotherForename, new Exact("born"), SameHome)
                ),
                Together(
                    "one name and home, a generation apart",
                    new AllOf(new Exact("forename"), SameHome, new Not(new YearsApart("born", 12)))
                ),
            ],
            [
                BlockingRule.On("surname"),
                BlockingRule.On("born"),
                BlockingRule.Swapped("forename", "surname"),
            ]
        );

    private static Comparison Together(string meaning, LevelTest test) =>
        new(
            meaning,
            [new("yes", test, 0.0002, 1) { FixM = true, FixU = true }, new("no", new Else())]
        );
}
