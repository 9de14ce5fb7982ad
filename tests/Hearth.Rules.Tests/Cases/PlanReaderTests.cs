using Hearth.Rules.Cases;
using Hearth.Rules.Dates;
using Hearth.Rules.Loading;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Cases;

[Trait("Requirement", "SU-7")]
public class PlanReaderTests
{
    private const string Name = "plan-2026-01.yaml";

    [Fact]
    public void The_released_file_asks_for_twelve_weeks_and_a_year_and_doubts_itself()
    {
        var rules = PlanReader.Read(Checkout.PathOf("rulebook"));

        rules.ReviewEvery.ShouldBe(new Period(12, PeriodUnit.Weeks));
        rules.NotReviewedFor.ShouldBe(new Period(12, PeriodUnit.Weeks));
        rules.OpenLongerThan.ShouldBe(new Period(1, PeriodUnit.Years));
        rules.StepDown.ShouldSatisfyAllConditions(
            s => s.EveryRatingUpBy.ShouldBe(1),
            s => s.NoActionOpen.ShouldBeTrue(),
            s => s.Doubt.ShouldNotBeNull()
        );
        new Rulebook(Checkout.PathOf("rulebook"))
            .Find(rules.OutcomesOf, new(2026, 10, 1))
            .ShouldNotBeNull();
    }

    [Theory]
    [InlineData("review-every: 12 weeks", "review-every: often", "length of time")]
    [InlineData("review-every: 12 weeks", "review-every: 0 weeks", "length of time")]
    [InlineData("  every-rating-up-by: 1", "  every-rating-up-by: 0", "up by 1 to 9")]
    [InlineData("  no-action-open: yes", "  no-action-open: maybe", "yes or no")]
    [InlineData("  not-reviewed-for: 12 weeks", "  reviewed: 12 weeks", "not-reviewed-for")]
    [InlineData("outcomes-of: local-plan", "outcomes: local-plan", "outcomes-of")]
    public void What_is_wrong_stops_with_file_and_line(string from, string to, string says)
    {
        var folder = Directory.CreateTempSubdirectory("hearth-rules-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "cases"));
            var text = File.ReadAllText(Checkout.PathOf("rulebook", "cases", Name));
            text.ShouldContain(from);
            File.WriteAllText(
                Path.Combine(folder.FullName, "cases", Name),
                text.Replace(from, to, StringComparison.Ordinal)
            );
            Should
                .Throw<RuleFileException>(() => PlanReader.Read(folder.FullName))
                .Message.ShouldContain(says);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
