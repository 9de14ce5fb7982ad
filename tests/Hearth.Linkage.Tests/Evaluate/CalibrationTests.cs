using CsCheck;
using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Score;

namespace Hearth.Linkage.Tests.Evaluate;

[Trait("Requirement", "MA-4")]
public class CalibrationTests
{
    private static readonly Gen<KnownPair[]> Pairs = Gen.Select(
            Gen.Double[-20, 60],
            Gen.Bool,
            Gen.Double[0.5, 30]
        )
        .Select((weight, match, stands) => new KnownPair(weight, match, stands))
        .Array[0, 400];

    [Fact]
    public void Weights_twice_too_sure_are_put_right_on_pairs_that_were_not_learned_from()
    {
        var (learned, held) = (TooSure(1), TooSure(2));

        var curve = CalibrationFit.Of(learned).ShouldNotBeNull();

        Calibration.Of(held, ScoredPair.ToProbability).Error.ShouldBeGreaterThan(0.05);
        Calibration.Of(held, curve.Probability).Error.ShouldBeLessThan(0.01);
    }

    [Fact]
    public void A_curve_is_monotone_never_certain_and_the_same_for_any_order_of_the_pairs() =>
        Gen.Select(Pairs, Gen.Double[-30, 70].Array[2, 20])
            .Sample(
                (pairs, weights) =>
                {
                    var curve = CalibrationFit.Of(pairs);
                    if (curve is null)
                        return pairs.Length < 160;
                    Array.Sort(weights);
                    var said = weights.Select(curve.Probability).ToArray();
                    var again = CalibrationFit.Of([.. pairs.OrderBy(p => p.Stands)])!;
                    return said.Zip(said.Skip(1)).All(p => p.First <= p.Second)
                        && said.All(p => p is > 0 and < 1)
                        && said.Zip(weights.Select(again.Probability))
                            .All(p => Math.Abs(p.First - p.Second) < 1e-9);
                }
            );

    [Fact]
    public void Pairs_that_stand_for_many_count_for_many()
    {
        KnownPair[] pairs =
        [
            .. Enumerable.Repeat(new KnownPair(1, false, 9), 50),
            .. Enumerable.Repeat(new KnownPair(1, true, 1), 50),
            .. Enumerable.Repeat(new KnownPair(9, true, 1), 100),
        ];

        var curve = CalibrationFit.Of(pairs).ShouldNotBeNull();

        curve.Probability(1).ShouldBe(0.1, 0.01);
        Calibration.Of(pairs, _ => 0.1).Bins.ShouldHaveSingleItem().Pairs.ShouldBe(600);
    }

    [Fact]
    public void Between_points_log_odds_are_straight_and_beyond_them_nothing_is_claimed()
    {
        var curve = new CalibrationCurve([new(0, 0.2), new(10, 0.8)]);

        curve.Probability(5).ShouldBe(0.5, 1e-12);
        curve.Probability(-100).ShouldBe(0.2);
        curve.Probability(100).ShouldBe(0.8);
    }

    [Fact]
    public void A_curve_that_falls_or_is_certain_is_refused()
    {
        Should.Throw<ArgumentException>(() => new CalibrationCurve([]));
        Should.Throw<ArgumentException>(() => new CalibrationCurve([new(0, 1)]));
        Should.Throw<ArgumentException>(() => new CalibrationCurve([new(0, 0.5), new(0, 0.6)]));
        Should.Throw<ArgumentException>(() => new CalibrationCurve([new(0, 0.5), new(1, 0.4)]));
    }

    /// <summary>20,000 pairs whose true log odds are half of what their weights say.</summary>
    private static KnownPair[] TooSure(ulong seed)
    {
        var random = new SplitMix(seed);
        return
        [
            .. Enumerable
                .Range(0, 20_000)
                .Select(_ =>
                {
                    var weight = random.Below(20_000) / 1_000.0 - 10;
                    return new KnownPair(
                        weight,
                        random.Below(1_000_000) < 1e6 * ScoredPair.ToProbability(weight / 2)
                    );
                }),
        ];
    }
}
