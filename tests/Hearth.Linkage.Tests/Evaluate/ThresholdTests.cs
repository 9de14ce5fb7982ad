using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Tests.Evaluate;

public class ThresholdTests
{
    [Fact]
    [Trait("Requirement", "MA-1")]
    public void With_right_probabilities_the_chosen_threshold_is_nearly_the_best()
    {
        var (pairs, truth) = Drawn(bias: 0);
        var chosen = Thresholds.Expected(pairs);

        var best = Thresholds.Curve(pairs, truth).MaxBy(p => p.Agreement.F1)!;

        Evaluation.Links(pairs, truth, chosen).F1.ShouldBe(best.Agreement.F1, 0.01);
        Calibration.Of(pairs, truth).Error.ShouldBeLessThan(0.02);
    }

    [Fact]
    public void Overconfidence_is_seen() =>
        Calibration.Of(Drawn(bias: 2).Pairs, Drawn(bias: 2).Truth).Error.ShouldBeGreaterThan(0.1);

    [Fact]
    public void Where_each_file_holds_a_person_once_a_rival_lowers_a_pair()
    {
        ScoredPair[] pairs = [new(0, 10, 8, 0), new(0, 11, 7, 0), new(1, 12, 8, 0)];

        var weighed = OnePartner.Weigh(pairs);

        weighed[0].Weight.ShouldBe(8 - Math.Log2(1 + 128), 1e-9);
        weighed[2].Weight.ShouldBe(8);
        OnePartner.Conflicts(pairs).ShouldBe(1 / 5.0, 1e-9);
    }

    /// <summary>Pairs of separate records, matches as often as their weight less the bias says.</summary>
    private static (List<ScoredPair> Pairs, int[] Truth) Drawn(double bias)
    {
        var random = new SplitMix(9);
        var pairs = new List<ScoredPair>();
        var truth = new int[20_000];
        for (var i = 0; i < truth.Length; i += 2)
        {
            var weight = (random.Below(1600) / 100.0) - 8;
            var isMatch = random.Below(1_000_000) < 1e6 * ScoredPair.ToProbability(weight - bias);
            (truth[i], truth[i + 1]) = (i, isMatch ? i : i + 1);
            pairs.Add(new(i, i + 1, weight, 0));
        }
        return (pairs, truth);
    }
}
