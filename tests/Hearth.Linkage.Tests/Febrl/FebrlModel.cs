using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Train;

namespace Hearth.Linkage.Tests.Febrl;

/// <summary>An ordinary model of FEBRL's columns, nothing in it tuned to a file.</summary>
internal static class FebrlModel
{
    public static LinkageModel Untrained(string? across) =>
        new(
            "febrl",
            1e-4,
            [
                Name("given_name", "surname"),
                Name("surname", "given_name"),
                Compared(
                    "date_of_birth",
                    false,
                    new DayMonthSwapped("date_of_birth"),
                    new DamerauLevenshteinAtMost("date_of_birth", 1),
                    new TwoDatePartsAgree("date_of_birth")
                ),
                Compared(
                    "soc_sec_id",
                    false,
                    new DamerauLevenshteinAtMost("soc_sec_id", 1),
                    new DamerauLevenshteinAtMost("soc_sec_id", 2)
                ),
                Compared("street_number", true, new DamerauLevenshteinAtMost("street_number", 1)),
                Compared(
                    "address_1",
                    true,
                    new JaroWinklerAtLeast("address_1", 0.9),
                    new JaccardAtLeast("address_1", 0.5)
                ),
                Compared("suburb", true, new JaroWinklerAtLeast("suburb", 0.9)),
                Compared("postcode", true, new DamerauLevenshteinAtMost("postcode", 1)),
            ],
            [
                BlockingRule.On("given_name", "surname"),
                BlockingRule.Swapped("given_name", "surname"),
                BlockingRule.On("date_of_birth"),
                BlockingRule.On("soc_sec_id"),
                BlockingRule.On("street_number", "address_1"),
                BlockingRule.On("surname", "postcode"),
                BlockingRule.On("given_name", "postcode"),
                BlockingRule.On("address_1", "suburb"),
            ]
        )
        {
            AcrossColumn = across,
            KeepWeight = -10,
            Training = new TrainingSettings
            {
                RandomPairs = 2_000_000,
                Sessions =
                [
                    BlockingRule.On("date_of_birth"),
                    BlockingRule.On("given_name", "surname"),
                    BlockingRule.On("soc_sec_id"),
                ],
            },
        };

    private static Comparison Name(string column, string other) =>
        Compared(
            column,
            true,
            new JaroWinklerAtLeast(column, 0.92),
            new JaroWinklerAtLeast(column, 0.8),
            new Reversed(column, other)
        );

    private static Comparison Compared(
        string column,
        bool byFrequency,
        params LevelTest[] between
    ) =>
        new(
            column,
            [
                new("missing", new NullEither(column)),
                new("exact", new Exact(column))
                {
                    TermFrequency = byFrequency ? new TermFrequency(column, MinimumU: 1e-4) : null,
                },
                .. between.Select(test => new ComparisonLevel(test.ToString(), test)),
                new("else", new Else()),
            ]
        );
}
