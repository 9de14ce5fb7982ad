using Hearth.Core.Matching.Reviewing;

namespace Hearth.Core.Tests.Matching.Reviewing;

[Trait("Requirement", "MA-3")]
public class ValueOfDecisionTests
{
    private static readonly StakeWeights Weights = new(1, 1, 2, 1);
    private static readonly Stakes Little = new(1, 0, false, false);

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.2)]
    [InlineData(0.99)]
    public void More_at_stake_is_never_worth_less(double probability)
    {
        var least = Value(probability, Little);
        foreach (
            var more in new[]
            {
                Little with
                {
                    Records = 4,
                },
                Little with
                {
                    Families = 2,
                },
                Little with
                {
                    OnList = true,
                },
                Little with
                {
                    HasNeed = true,
                },
            }
        )
            Value(probability, more).ShouldBeGreaterThan(least);
    }

    [Fact]
    public void The_nearer_to_even_odds_the_more_an_answer_is_worth()
    {
        double[] sure = [0.5, 0.6, 0.75, 0.9, 0.99, 1];
        sure.Select(p => Value(p, Little)).ShouldBeInOrder(SortDirection.Descending);
        Value(1, Little).ShouldBe(0);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.37)]
    public void It_is_as_uncertain_that_they_are_one_as_that_they_are_two(double probability) =>
        Value(probability, Little).ShouldBe(Value(1 - probability, Little), 1e-12);

    private static double Value(double probability, Stakes stakes) =>
        ValueOfDecision.Of(probability, stakes, Weights);
}
