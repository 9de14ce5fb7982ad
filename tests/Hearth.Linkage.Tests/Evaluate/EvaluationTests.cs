using CsCheck;
using Hearth.Linkage.Evaluate;

namespace Hearth.Linkage.Tests.Evaluate;

public class EvaluationTests
{
    private static readonly Gen<(int[] Predicted, int[] Truth)> Groups = Gen.Int[0, 25]
        .SelectMany(n => Gen.Select(Gen.Int[0, 6].Array[n], Gen.Int[-1, 6].Array[n]));

    [Fact]
    [Trait("Requirement", "MA-4")]
    public void Pairs_counted_from_cluster_sizes_equal_pairs_listed_one_by_one() =>
        Groups.Sample(
            (predicted, truth) =>
            {
                long both = 0,
                    found = 0,
                    real = 0;
                for (var l = 0; l < truth.Length; l++)
                {
                    for (var r = l + 1; r < truth.Length; r++)
                    {
                        if (truth[l] < 0 || truth[r] < 0)
                            continue;
                        var (together, same) = (predicted[l] == predicted[r], truth[l] == truth[r]);
                        found += together ? 1 : 0;
                        real += same ? 1 : 0;
                        both += together && same ? 1 : 0;
                    }
                }
                return Evaluation.Pairwise(predicted, truth) == new Agreement(both, found, real);
            },
            iter: 3_000
        );

    [Fact]
    public void The_truth_agrees_with_itself_wholly_and_swapping_sides_swaps_precision_and_recall() =>
        Groups.Sample(
            (predicted, truth) =>
            {
                var known = truth.Select(t => Math.Max(t, 0)).ToArray();
                var one = Evaluation.Pairwise(predicted, known);
                var other = Evaluation.Pairwise(known, predicted);
                return Evaluation.Pairwise(known, known).F1 == 1
                    && Evaluation.Clusters(known, known).F1 == 1
                    && one.Precision == other.Recall
                    && one.F1 == other.F1;
            },
            iter: 2_000
        );

    [Fact]
    public void A_cluster_counts_only_when_it_is_exactly_one_entity()
    {
        var exact = Evaluation.Clusters([0, 0, 1, 2, 2], [7, 7, 8, 8, 9]);

        exact.ShouldBe(new Agreement(Correct: 1, Found: 3, True: 3));
    }
}
