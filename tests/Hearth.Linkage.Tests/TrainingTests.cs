using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;
using Hearth.Linkage.Train;

namespace Hearth.Linkage.Tests;

/// <summary>Training on records made with known parameters finds them again.</summary>
public class TrainingTests
{
    private const int People = 4_000;

    private static readonly (string Name, int Values, double Kept)[] Columns =
    [
        ("a", 300, 0.9),
        ("b", 500, 0.8),
        ("c", 40, 0.95),
        ("d", 1000, 0.7),
    ];

    private static readonly RecordTable Records = Made();

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Training_finds_the_parameters_the_records_were_made_with()
    {
        var trained = Linker.Train(Records, Model());

        trained.Prior.ShouldBe(1.0 / ((2 * People) - 1), 0.1 / (2 * People));
        foreach (var (column, values, kept) in Columns)
        {
            var exact = trained.Comparisons.Single(c => c.Name == column).Levels[1];
            exact.M!.Value.ShouldBe(kept + ((1 - kept) / values), 0.03);
            exact.U!.Value.ShouldBe(1.0 / values, 0.1 / values);
        }
    }

    [Fact]
    public void Levels_add_up_to_1_and_fixed_parameters_stay()
    {
        var model = Model();
        var level = model.Comparisons[0].Levels[1] with
        {
            M = 0.7,
            U = 0.02,
            FixM = true,
            FixU = true,
        };
        Comparison first = model.Comparisons[0] with
        {
            Levels = [model.Comparisons[0].Levels[0], level, model.Comparisons[0].Levels[2]],
        };

        var trained = Linker.Train(
            Records,
            model with
            {
                Comparisons = [first, .. model.Comparisons.Skip(1)],
            }
        );

        trained.Comparisons[0].Levels[1].ShouldBe(level);
        foreach (var comparison in trained.Comparisons)
        {
            comparison.Levels.Sum(l => l.M ?? 0).ShouldBe(1, 1e-9);
            comparison.Levels.Sum(l => l.U ?? 0).ShouldBe(1, 1e-9);
        }
    }

    [Fact]
    public void The_number_of_workers_changes_nothing()
    {
        var one = Linker.Train(Records, Model(), new LinkOptions(Workers: 1));
        var many = Linker.Train(Records, Model(), new LinkOptions(Workers: 5));

        many.Prior.ShouldBe(one.Prior);
        many.Comparisons.SelectMany(c => c.Levels.Select(l => (l.M, l.U)))
            .ShouldBe(one.Comparisons.SelectMany(c => c.Levels.Select(l => (l.M, l.U))));
        Linker
            .Score(Records, one, -50, new LinkOptions(Workers: 1))
            .Pairs.ShouldBe(Linker.Score(Records, one, -50, new LinkOptions(Workers: 5)).Pairs);
    }

    [Fact]
    public void A_run_that_is_cancelled_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            Linker.Train(Records, Model(), new LinkOptions(Cancel: cancelled.Token))
        );
    }

    private static LinkageModel Model() =>
        new(
            "made",
            0.001,
            [
                .. Columns.Select(c => new Comparison(
                    c.Name,
                    [
                        new("missing", new NullEither(c.Name)),
                        new("same", new Exact(c.Name)),
                        new("different", new Else()),
                    ]
                )),
            ],
            [
                BlockingRule.On("a", "b"),
                BlockingRule.On("c", "d"),
                BlockingRule.On("a", "d"),
                BlockingRule.On("b", "c"),
                BlockingRule.On("a", "c"),
                BlockingRule.On("b", "d"),
            ]
        )
        {
            Training = new TrainingSettings
            {
                Sessions = [BlockingRule.On("a", "b"), BlockingRule.On("c", "d")],
            },
        };

    private static RecordTable Made()
    {
        var random = new SplitMix(11);
        var table = new RecordTableBuilder([.. Columns.Select(c => new ColumnSpec(c.Name))]);
        var cells = new Cell[Columns.Length];
        for (var person = 0; person < People; person++)
        {
            var first = Columns.Select(c => random.Below(c.Values)).ToArray();
            for (var c = 0; c < cells.Length; c++)
                cells[c] = $"{first[c]}";
            table.AddRow(cells);
            for (var c = 0; c < cells.Length; c++)
            {
                if (random.Below(1000) >= Columns[c].Kept * 1000)
                    cells[c] = $"{random.Below(Columns[c].Values)}";
            }
            table.AddRow(cells);
        }
        return table.Build();
    }
}
