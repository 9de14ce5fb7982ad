using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Tests.Evaluate;

public class SampleEstimateTests
{
    /// <summary>What matching leaves behind: nearly all right where it is sure, nearly none where it is not.</summary>
    private static readonly (bool Together, long Pairs, int Drawn, double Matches)[] Council =
    [
        (true, 40_000, 60, 0.995),
        (true, 6_000, 60, 0.95),
        (true, 900, 50, 0.8),
        (false, 700, 50, 0.4),
        (false, 5_000, 60, 0.04),
        (false, 30_000, 60, 0.002),
    ];

    private static double Precision =>
        Right / Council.Where(s => s.Together).Sum(s => (double)s.Pairs);

    private static double Recall => Right / Council.Sum(s => s.Pairs * s.Matches);

    private static double Right => Council.Where(s => s.Together).Sum(s => s.Pairs * s.Matches);

    [Fact]
    [Trait("Requirement", "MA-4")]
    public void Estimates_are_right_on_average_and_intervals_hold_the_truth_nineteen_times_in_twenty()
    {
        var random = new RandomShares(3);
        var (trials, precisions, recalls) = (600, 0.0, 0.0);
        var (heldPrecision, heldRecall) = (0, 0);
        for (var t = 0; t < trials; t++)
        {
            var found = SampleEstimate.Of([.. Council.Select(s => Judged(s, random))]);
            precisions += found.Precision!.Value;
            recalls += found.Recall!.Value;
            heldPrecision += Holds(found.Precision, Precision);
            heldRecall += Holds(found.Recall, Recall);
        }
        // 600 trials: a standard error of about 0.0005 for precision, 0.001 for recall.
        (precisions / trials).ShouldBe(Precision, 0.002);
        (recalls / trials).ShouldBe(Recall, 0.004);
        ((double)heldPrecision / trials).ShouldBeGreaterThan(0.92);
        ((double)heldRecall / trials).ShouldBeGreaterThan(0.92);
    }

    [Fact]
    public void What_was_judged_whole_leaves_no_doubt()
    {
        var found = SampleEstimate.Of([new(true, 20, 20, 19), new(false, 10, 10, 1)]);

        found.Precision.ShouldBe(new Interval(0.95, 0.95, 0.95));
        found.Recall.ShouldBe(new Interval(0.95, 0.95, 0.95));
    }

    [Fact]
    public void Nothing_is_claimed_of_what_nobody_looked_at()
    {
        SampleEstimate.Of([new(true, 100, 0, 0)]).Precision.ShouldBeNull();
        var half = SampleEstimate.Of([new(true, 100, 10, 9), new(false, 100, 0, 0)]);
        half.Precision.ShouldNotBeNull();
        half.Recall.ShouldBeNull();
    }

    private static int Holds(Interval interval, double truth) =>
        interval.Low <= truth && truth <= interval.High ? 1 : 0;

    private static SampleStratum Judged(
        (bool Together, long Pairs, int Drawn, double Matches) of,
        RandomShares random
    ) =>
        new(
            of.Together,
            of.Pairs,
            of.Drawn,
            Enumerable.Range(0, of.Drawn).Count(_ => random.Uniform() < of.Matches)
        );
}
