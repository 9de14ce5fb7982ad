using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;
using Hearth.Linkage.Train;

namespace Hearth.Linkage.Tests;

/// <summary>Learning from pairs that someone has judged finds the m the records were made with.</summary>
public class LabelTrainingTests
{
    private const double Kept = 0.83;
    private const int Values = 200;
    private const double M = Kept + ((1 - Kept) / Values);

    [Fact]
    [Trait("Requirement", "MA-4")]
    public void Many_labels_find_the_m_the_records_were_made_with()
    {
        var (table, labels) = Made(5_000);

        var trained = Linker.TrainFromLabels(table, Model(0.5, 0.1), labels);

        var levels = trained.Comparisons[0].Levels;
        levels[1].M!.Value.ShouldBe(M, 0.02);
        levels.Sum(l => l.M ?? 0).ShouldBe(1, 1e-12);
        levels[1].U.ShouldBe(0.1);
    }

    [Fact]
    public void Few_labels_move_the_model_little_and_none_not_at_all()
    {
        var (table, labels) = Made(10);
        var model = Model(0.5, 0.1);

        var few = Linker.TrainFromLabels(table, model, labels).Comparisons[0].Levels[1].M!.Value;
        few.ShouldBeInRange(0.5, 0.5 + (10.0 / 110 * 0.5));
        Linker
            .TrainFromLabels(table, model, [])
            .Comparisons[0]
            .Levels.ShouldBe(model.Comparisons[0].Levels);
    }

    [Fact]
    public void Labels_drawn_more_often_where_records_differ_are_put_right_by_what_they_stand_for()
    {
        var (table, labels) = Made(20_000);
        var column = table["a"];
        // Of pairs that agree one in twenty is judged, of the others each.
        LabelledPair[] chosen =
        [
            .. labels
                .Select((l, i) => (Label: l, At: i))
                .Where(p => !Agree(p.Label) || p.At % 20 == 0)
                .Select(p => p.Label with { Stands = Agree(p.Label) ? 20 : 1 }),
        ];

        var trained = Linker.TrainFromLabels(
            table,
            Model(0.5, 0.1),
            chosen,
            new() { PriorPairs = 1 }
        );

        trained.Comparisons[0].Levels[1].M!.Value.ShouldBe(M, 0.02);
        return;

        bool Agree(LabelledPair l) => column.CodesArray[l.Left] == column.CodesArray[l.Right];
    }

    [Fact]
    public void Pairs_judged_to_be_two_people_teach_u_where_that_is_asked()
    {
        var (table, labels) = Made(3_000);
        LabelledPair[] strangers =
        [
            .. labels.SkipLast(1).Select(l => new LabelledPair(l.Left, l.Left + 3, false)),
        ];

        var trained = Linker.TrainFromLabels(
            table,
            Model(0.5, 0.1),
            strangers,
            new() { LearnU = true, PriorPairs = 1 }
        );

        trained.Comparisons[0].Levels[1].U!.Value.ShouldBe(1.0 / Values, 0.004);
        trained.Comparisons[0].Levels[1].M.ShouldBe(0.5);
    }

    private static LinkageModel Model(double m, double u) =>
        new(
            "made",
            0.001,
            [
                new(
                    "a",
                    [
                        new("missing", new NullEither("a")),
                        new("same", new Exact("a"), m, u),
                        new("different", new Else(), 1 - m, 1 - u),
                    ]
                ),
            ],
            [BlockingRule.On("a")]
        );

    private static (RecordTable Table, LabelledPair[] Labels) Made(int people)
    {
        var random = new SplitMix(23);
        var table = new RecordTableBuilder(new ColumnSpec("a"));
        for (var person = 0; person < people; person++)
        {
            var value = random.Below(Values);
            table.AddRow($"{value}");
            table.AddRow($"{(random.Below(1000) < Kept * 1000 ? value : random.Below(Values))}");
        }
        return (
            table.Build(),
            [.. Enumerable.Range(0, people).Select(p => new LabelledPair(2 * p, (2 * p) + 1, true))]
        );
    }
}
