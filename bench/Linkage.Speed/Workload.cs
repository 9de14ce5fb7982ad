using Hearth.Linkage;
using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;
using Hearth.Linkage.Train;

namespace Hearth.Bench.Linkage;

/// <summary>The reference workload: what both sides do.</summary>
internal static class Workload
{
    public const ulong Seed = 1;
    public const long RandomPairs = 10_000_000;
    public const double Recall = 0.6;
    public const int Iterations = 20;
    public const double Keep = 0.9;
    public const double Join = 0.95;

    public static readonly ColumnSpec[] Columns =
    [
        "first_name",
        "surname",
        new("dob", ColumnKind.Date),
        "gender",
        "house_number",
        "postcode",
    ];

    private static readonly BlockingKey Area = BlockingKey.Prefix("postcode", 4);

    public static LinkageModel Model { get; } =
        new(
            "reference",
            1e-6,
            [
                Name("first_name"),
                Name("surname"),
                new(
                    "dob",
                    [
                        new("missing", new NullEither("dob")),
                        Exactly("dob") with
                        {
                            TermFrequency = new("dob"),
                        },
                        new("one edit", new LevenshteinAtMost("dob", 1)),
                        new("two edits", new LevenshteinAtMost("dob", 2)),
                        new("four edits", new LevenshteinAtMost("dob", 4)),
                        new("different", new Else()),
                    ]
                ),
                new(
                    "postcode",
                    [
                        new("missing", new NullEither("postcode")),
                        Exactly("postcode") with
                        {
                            TermFrequency = new("postcode"),
                        },
                        new("one edit", new LevenshteinAtMost("postcode", 1)),
                        new("two edits", new LevenshteinAtMost("postcode", 2)),
                        new("different", new Else()),
                    ]
                ),
                Plain("house_number"),
                Plain("gender"),
            ],
            [
                BlockingRule.On("first_name", "surname"),
                BlockingRule.On("first_name", "dob"),
                BlockingRule.On("surname", "dob"),
                BlockingRule.On("postcode", "first_name"),
                BlockingRule.On("postcode", "surname"),
                BlockingRule.On("postcode", "dob"),
                BlockingRule.On(
                    BlockingKey.Prefix("first_name", 3),
                    BlockingKey.Prefix("surname", 4),
                    new BlockingKey("dob", KeyForm.Year)
                ),
                BlockingRule.On("dob", Area),
                BlockingRule.On("house_number", "postcode"),
            ]
        )
        {
            KeepWeight = ScoredPair.ToWeight(Keep),
            JoinWeight = ScoredPair.ToWeight(Join),
            // The workload has no limit on blocks, so neither side leaves any out.
            MaxBlock = int.MaxValue,
            Training = new TrainingSettings
            {
                Seed = Seed,
                RandomPairs = RandomPairs,
                Sessions = [BlockingRule.On("first_name", "surname"), BlockingRule.On("dob", Area)],
                Iterations = Iterations,
                DeterministicRules = [BlockingRule.On("first_name", "surname", "dob")],
                DeterministicRecall = Recall,
                TakeMatchesOutOfU = false,
            },
        };

    private static Comparison Name(string column) =>
        new(
            column,
            [
                new("missing", new NullEither(column)),
                Exactly(column) with
                {
                    TermFrequency = new(column),
                },
                new("very similar", new JaroWinklerAtLeast(column, 0.9)),
                new("similar", new JaroWinklerAtLeast(column, 0.7)),
                new("different", new Else()),
            ]
        );

    private static Comparison Plain(string column) =>
        new(
            column,
            [new("missing", new NullEither(column)), Exactly(column), new("different", new Else())]
        );

    private static ComparisonLevel Exactly(string column) => new("same", new Exact(column));
}
