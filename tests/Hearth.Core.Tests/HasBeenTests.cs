using Hearth.Rules.Dates;

namespace Hearth.Core.Tests;

[Trait("Requirement", "SU-12")]
public class HasBeenTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);
    private static readonly DateTime Now = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Something_was_between_the_first_day_it_can_have_been_and_today()
    {
        string? On(int days) =>
            HasBeen.WhyNot(Day.AddDays(days), Day, Day.AddDays(30), "the visit");

        On(-1)!.ShouldContain("between the visit and today");
        On(0).ShouldBeNull();
        On(30).ShouldBeNull();
        On(31).ShouldNotBeNull();
        HasBeen.IsToCome(Day, Day).ShouldBeFalse();
        HasBeen.IsToCome(Day.AddDays(1), Day).ShouldBeTrue();
    }

    [Fact]
    public void What_is_this_very_moment_has_been()
    {
        HasBeen.WhyNot(Now, Now).ShouldBeNull();
        HasBeen.WhyNot(Now.AddMicroseconds(1), Now).ShouldNotBeNull();
    }

    [Fact]
    public void A_last_day_lies_between_the_first_and_today()
    {
        HasBeen.WhyNotLast(Day, Day, Day).ShouldBeNull();
        HasBeen.WhyNotLast(Day, Day.AddDays(-1), Day).ShouldNotBeNull();
        HasBeen.WhyNotLast(Day, Day.AddDays(1), Day).ShouldNotBeNull();
        HasBeen.WhyNotLast(Day, Day.AddDays(1), Day.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void It_is_looked_at_again_after_the_day_and_no_later_than_the_rules_allow()
    {
        var weeks = new Period(6, PeriodUnit.Weeks);
        LookAgain.WhyNot(Day, Day, weeks).ShouldNotBeNull();
        LookAgain.WhyNot(Day, Day.AddDays(1), weeks).ShouldBeNull();
        LookAgain.WhyNot(Day, Day.AddDays(42), weeks).ShouldBeNull();
        LookAgain.WhyNot(Day, Day.AddDays(43), weeks)!.ShouldContain("12 November 2026");

        var months = new Period(6, PeriodUnit.Months);
        LookAgain.WhyNot(Day, Day.AddMonths(6), months).ShouldBeNull();
        LookAgain.WhyNot(Day, Day.AddMonths(6).AddDays(1), months).ShouldNotBeNull();
    }
}
