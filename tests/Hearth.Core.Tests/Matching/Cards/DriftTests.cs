using CsCheck;
using Hearth.Core.Matching.Cards;

namespace Hearth.Core.Tests.Matching.Cards;

[Trait("Requirement", "MA-4")]
public class DriftTests
{
    private static readonly Gen<long[]> Histograms = Gen.Long[1, 100_000].Array[8];

    [Fact]
    public void What_has_not_changed_has_not_shifted_whatever_its_size() =>
        Histograms.Sample(h => DriftOf.Shift(h, [.. h.Select(n => n * 3)]).ShouldBe(0, 1e-9));

    [Fact]
    public void A_shift_is_never_negative_and_the_same_both_ways() =>
        Gen.Select(Histograms, Histograms)
            .Sample(
                (one, other) =>
                {
                    DriftOf.Shift(one, other).ShouldBeGreaterThanOrEqualTo(0);
                    DriftOf.Shift(one, other).ShouldBe(DriftOf.Shift(other, one), 1e-9);
                }
            );

    [Fact]
    public void Fields_that_a_source_fills_in_less_are_named()
    {
        var before = Card(1, 0.98);
        var now = Card(2, 0.61);

        var drift = DriftOf.Between(before, now);

        drift.From.ShouldBe(1);
        drift
            .Filled.ShouldHaveSingleItem()
            .ShouldBe(new FilledShift("school-attendance", "postcode", 0.98, 0.61));
    }

    [Fact]
    public void A_field_or_a_source_lost_altogether_is_named_too()
    {
        var before = Card(1, 0.98);

        DriftOf
            .Between(before, before with { Sources = [] })
            .Filled.Select(f => (f.Field, f.Now))
            .ShouldBe([("surname", 0), ("postcode", 0)], ignoreOrder: true);
        DriftOf.Between(before, Card(2, 0)).Filled.ShouldHaveSingleItem().Now.ShouldBe(0);
    }

    [Fact]
    public void Weights_of_two_models_are_not_compared() =>
        DriftOf
            .Between(Card(1, 1), Card(2, 1) with { Model = "another" })
            .WeightShift.ShouldBeNull();

    [Theory]
    [InlineData(500, 1000, 505, 1000, false)]
    [InlineData(500, 1000, 626, 1000, true)]
    [InlineData(500, 1000, 624, 1000, false)]
    [InlineData(1, 2, 600, 1000, false)]
    [InlineData(0, 0, 600, 1000, false)]
    public void Shares_differ_when_chance_does_not_explain_it_and_a_fifth_lies_between(
        int hits,
        int of,
        int others,
        int ofOthers,
        bool differ
    ) => TwoShares.Differ(hits, of, others, ofOthers, 0.8).ShouldBe(differ);

    private static ModelCard Card(int run, double postcode) =>
        new()
        {
            Run = run,
            Weights = [10, 20, 30],
            Sources =
            [
                new(
                    "school-attendance",
                    100,
                    new Dictionary<string, double> { ["surname"] = 1, ["postcode"] = postcode }
                ),
            ],
        };
}
