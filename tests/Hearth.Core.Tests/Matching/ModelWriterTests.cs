using Hearth.Core.Matching.Models;
using Hearth.Linkage;
using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Standardise;
using Hearth.Linkage.Train;

namespace Hearth.Core.Tests.Matching;

public class ModelWriterTests
{
    private static readonly LevelTest[] Every =
    [
        new NullEither("a"),
        new NullBoth("a"),
        new Exact("date of birth"),
        new NicknameOf("a"),
        new SoundsAlike("a"),
        new PhoneticallyAlike("a"),
        new InitialOf("a"),
        new WordInCommon("a"),
        new DayMonthSwapped("a"),
        new TwoDatePartsAgree("a"),
        new FirstOfJanuary("a"),
        new PartialDateAgrees("a"),
        new JaroWinklerAtLeast("a", 0.92),
        new JaroAtLeast("a", 1.0 / 3),
        new InCommonShare("a", 0.5),
        new InCommon("a"),
        new InCommon("a", 2),
        new DamerauLevenshteinAtMost("a", 2),
        new LevenshteinAtMost("a", 1),
        new YearsApart("a", 1),
        new DateWithin("a", 30.5),
        new NumberWithin("a", 2.5),
        new NumberWithinShare("a", 0.1),
        new JaccardAtLeast("a", 0.5, 3),
        new CosineAtLeast("a", 0.7),
        new OneContainsOther("a", 4),
        new PostcodeAgrees("a", PostcodePart.Sector),
        new DistanceWithin("north", "east", 2.5),
        new ValueIs("a", ["yes", "1", "it's \"so\""], InBoth: true),
        new Reversed("a", "b"),
        new Not(new Exact("a")),
        new AnyOf(new Exact("a"), new Exact("b")),
        new AllOf(new Exact("a"), new AnyOf(new Exact("b"), new Not(new NicknameOf("c")))),
        new Else(),
    ];

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Every_test_there_is_can_be_written_and_read_back()
    {
        var kinds = typeof(LevelTest)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(LevelTest)) && !t.IsAbstract);
        Every.Select(t => t.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);

        var levels = Every.Select((t, i) => new ComparisonLevel($"level {i}", t)).ToList();
        var read = Again(Model([new("all of them", levels)]));

        for (var i = 0; i < Every.Length; i++)
            LevelTests
                .Write(read.Comparisons[0].Levels[i].Test)
                .ShouldBe(LevelTests.Write(Every[i]));
        read.Comparisons[0]
            .Levels.Select(l => l.Test.GetType())
            .ShouldBe(Every.Select(t => t.GetType()));
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_trained_model_with_kinds_is_the_same_to_the_last_digit()
    {
        var comparison = new Comparison(
            "name: first",
            [
                new("missing", new NullEither("a")),
                new("same", new Exact("a"), 0.1 + 0.2, 1e-7)
                {
                    TermFrequency = new("a", 0.5, 1e-4),
                    FixU = true,
                },
                new("different", new Else(), 0.7, 1 - 1e-7),
            ]
        )
        {
            About = EvidenceOf.Forename,
        };
        var model = Model([comparison]) with
        {
            Prior = 1.0 / 3e7,
            KeepWeight = -6,
            SplitWeight = -3.5,
            AcrossColumn = "file",
            Kinds =
            [
                new(
                    "relatives",
                    false,
                    1e-5,
                    [
                        [1, 1.0 / 3, 2.0 / 3],
                    ]
                ),
            ],
            BlockingRules =
            [
                BlockingRule.On(
                    new BlockingKey("born", KeyForm.Year),
                    BlockingKey.Prefix("a", 3)
                ) with
                {
                    MaxBlock = 50,
                },
                BlockingRule.Swapped("a", "b"),
            ],
            Training = new TrainingSettings { Sessions = [BlockingRule.On("a")], FixPrior = true },
        };

        var read = Again(model);

        ModelWriter.Write(read).ShouldBe(ModelWriter.Write(model));
        read.Prior.ShouldBe(model.Prior);
        read.Comparisons[0].About.ShouldBe(EvidenceOf.Forename);
        read.Comparisons[0].Levels.ShouldBe(comparison.Levels);
        read.Kinds[0].Levels[0].ShouldBe(model.Kinds[0].Levels[0]);
        read.BlockingRules[0].MaxBlock.ShouldBe(50);
        read.BlockingRules[1].Against.ShouldNotBeNull();
    }

    [Fact]
    public void Kinds_whose_levels_are_not_the_comparisons_are_an_error()
    {
        var text = ModelWriter
            .Write(
                Model([
                    new(
                        "a",
                        [new("same", new Exact("a"), 0.5, 0.5), new("else", new Else(), 0.5, 0.5)]
                    ),
                ]) with
                {
                    Kinds =
                    [
                        new(
                            "relatives",
                            false,
                            1e-5,
                            [
                                [0.5, 0.5],
                            ]
                        ),
                    ],
                }
            )
            .Replace("a: [0.5, 0.5]", "a: [0.5]", StringComparison.Ordinal);

        Should
            .Throw<Hearth.Core.Sources.Catalogue.CatalogueException>(() =>
                ModelReader.Read("m.yaml", new StringReader(text))
            )
            .Message.ShouldContain("has 2 levels, not 1");
    }

    private static LinkageModel Model(IReadOnlyList<Comparison> comparisons) =>
        new("made", 0.001, comparisons, [BlockingRule.On("a")]);

    private static LinkageModel Again(LinkageModel model) =>
        ModelReader.Read("made.yaml", new StringReader(ModelWriter.Write(model)));
}
