using Hearth.Rules.Dates;
using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Sharing.Partners;

public class ExpiringTests
{
    private static readonly PartnerRules Rules = new PartnerRulebook(
        Checkout.PathOf("rulebook")
    ).On(new(2026, 6, 1));

    [Theory, Trait("Requirement", "AG-7")]
    [InlineData("2026-12-31", Expiry.Current)]
    [InlineData("2027-01-01", Expiry.RunsOutSoon)]
    [InlineData("2027-02-28", Expiry.RunsOutSoon)]
    [InlineData("2027-03-01", Expiry.RunOut)]
    public void Training_of_the_first_of_March_holds_for_twelve_months(
        string day,
        Expiry expected
    ) => Expiring.On(Day(day), Rules.TrainingLasts.After(new(2026, 3, 1))).ShouldBe(expected);

    [Fact, Trait("Requirement", "AG-7")]
    public void What_was_never_done_does_not_hold() =>
        Expiring.On(new(2026, 3, 1), null).ShouldBe(Expiry.Never);

    [Theory, Trait("Requirement", "AG-6")]
    [InlineData("2029-05-14", Expiry.RunsOutSoon)]
    [InlineData("2029-05-15", Expiry.RunsOutSoon)]
    [InlineData("2029-05-16", Expiry.RunOut)]
    public void A_review_is_overdue_from_the_day_after_three_years(string day, Expiry expected) =>
        Expiring.OfDue(Day(day), Rules.ReviewEvery.After(new(2026, 5, 15))).ShouldBe(expected);

    [Theory, Trait("Requirement", "AG-5")]
    [InlineData("2026-05-20", "2026-06-20")]
    [InlineData("2027-01-31", "2027-02-28")]
    [InlineData("2028-01-31", "2028-02-29")]
    [InlineData("2026-12-05", "2027-01-05")]
    public void A_months_notice_ends_on_the_same_date_of_the_next_month_or_its_last(
        string received,
        string ends
    ) => Rules.Notice.After(Day(received)).ShouldBe(Day(ends));

    [Fact]
    public void Periods_are_what_the_agreement_says() =>
        (Rules.Notice, Rules.ReviewEvery).ShouldBe(
            (new Period(1, PeriodUnit.Months), new Period(3, PeriodUnit.Years))
        );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
